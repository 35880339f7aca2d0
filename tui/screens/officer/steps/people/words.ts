import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  which: 'Plusieurs électeurs correspondent. Lequel ?',
};

const en: typeof fr = {
  which: 'Several electors match. Which one?',
};

export const PEOPLE_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
