import { WORDS } from '#core/messages/words.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { Status } from '#core/model/procuration.ts';

const fr = {
  status: (status: Status) => `Décision enregistrée : la procuration est ${WORDS.fr.status[status]}.`,
  told: 'Le mandant en est averti par courriel, ou par une lettre à imprimer s’il n’a pas d’adresse.',
};

const en: typeof fr = {
  status: (status) => `Decision recorded: the procuration is ${WORDS.en.status[status]}.`,
  told: 'The mandant is told by e-mail, or by a letter to print where there is no address.',
};

export const DECIDED_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
