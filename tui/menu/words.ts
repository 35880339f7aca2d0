import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: 'Menu',
  query: 'Action, écran ou personne',
  count: (count: number) => plural.fr(count, 'ligne', 'lignes'),
  none: 'Aucun résultat.',
  notNow: (why: string) => `pas maintenant : ${why}`,
};

const en: typeof fr = {
  heading: 'Menu',
  query: 'Action, screen or person',
  count: (count) => plural.en(count, 'line', 'lines'),
  none: 'No result.',
  notNow: (why) => `not now: ${why}`,
};

export const MENU_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
