import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  which: 'Plusieurs communes ont ce nom. Laquelle ?',
};

const en: typeof fr = {
  which: 'Several communes have that name. Which one?',
};

export const COMMUNES_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
