import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  which: 'Plusieurs communes ont ce nom. Laquelle ?',
  more: (count: number) => `Et ${plural.fr(count, 'autre', 'autres')} : Échap, puis plus de lettres du nom.`,
};

const en: typeof fr = {
  which: 'Several communes have that name. Which one?',
  more: (count) => `And ${plural.en(count, 'other', 'others')}: Esc, then more letters of the name.`,
};

export const COMMUNES_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
