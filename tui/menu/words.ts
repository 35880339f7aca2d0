import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Menu',
  query: 'Action, écran ou personne',
  count: (count: number) => (count === 1 ? '1 ligne' : `${count} lignes`),
  none: 'Rien de ce nom ici.',
  notNow: (why: string) => `pas maintenant : ${why}`,
};

const en: typeof fr = {
  heading: 'Menu',
  query: 'Action, screen or person',
  count: (count) => (count === 1 ? '1 line' : `${count} lines`),
  none: 'Nothing of that name here.',
  notNow: (why) => `not now: ${why}`,
};

export const MENU_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
