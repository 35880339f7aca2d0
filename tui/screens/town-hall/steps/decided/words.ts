import { WORDS } from '#core/messages/words.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { Status } from '#core/model/procuration.ts';

const fr = {
  status: (status: Status) => `Décision enregistrée : la procuration est ${WORDS.fr.status[status]}.`,
  told: 'Un avis au mandant part par courriel, ou attend parmi les lettres à imprimer.',
};

const en: typeof fr = {
  status: (status) => `Decision recorded: the procuration is ${WORDS.en.status[status]}.`,
  told: 'A notice to the mandant goes by e-mail, or waits among the letters to print.',
};

export const DECIDED_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
