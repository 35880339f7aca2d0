import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Guichet',
  note: 'Une référence a six caractères, sans 0, O, 1, I ni L. Majuscules, espaces et tirets ne comptent pas.',
};

const en: typeof fr = {
  heading: 'Counter',
  note: 'A reference has six characters, without 0, O, 1, I or L. Capitals, spaces and hyphens do not count.',
};

export const OFFICER_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
