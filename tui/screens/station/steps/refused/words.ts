import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  refused: (name: string) => `Vote refusé : ${name}`,
  confirmInside: 'Cette personne était entrée avant la clôture. Entrée enregistre son vote.',
};

const en: typeof fr = {
  refused: (name) => `Vote refused: ${name}`,
  confirmInside: 'This person was inside before the close. Enter records the vote.',
};

export const REFUSED_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
