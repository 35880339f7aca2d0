import type { Bilingual } from '#core/model/lang.ts';

/** How an elector fits what was typed. */
const fr = {
  verdict: {
    exact: 'Un électeur correspond exactement.',
    partial: 'Un électeur correspond en partie. Comparez avec le formulaire.',
    several: 'Plusieurs électeurs correspondent. Lequel ?',
    none: 'Aucun électeur ne correspond.',
  },
  match: { exact: 'exact', partial: 'partiel', none: 'différent' },
  field: (name: string, match: string) => `${name} : ${match}`,
};

const en: typeof fr = {
  verdict: {
    exact: 'One elector matches exactly.',
    partial: 'One elector matches in part. Compare with the form.',
    several: 'Several electors match. Which one?',
    none: 'No elector matches.',
  },
  match: { exact: 'exact', partial: 'partial', none: 'different' },
  field: (name, match) => `${name}: ${match}`,
};

export const CANDIDATES_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
