import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Mairie',
};

const en: typeof fr = {
  heading: 'Town hall',
};

export const TOWN_HALL_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
