import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  which: 'Plusieurs électeurs correspondent. Lequel ?',
  more: (count: number) => `Et ${plural.fr(count, 'autre', 'autres')} : Échap, puis le numéro national d’électeur.`,
};

const en: typeof fr = {
  which: 'Several electors match. Which one?',
  more: (count) => `And ${plural.en(count, 'other', 'others')}: Esc, then the national elector number.`,
};

export const PEOPLE_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
