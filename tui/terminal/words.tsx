import { createContext, use } from 'react';
import type { Bilingual, Lang } from '#core/model/lang.ts';
import { fr } from '#tui/labels/fr.ts';
import type { Labels } from '#tui/labels/labels.ts';

/** The language of the screen, and its words. */
export type Words = { readonly lang: Lang; readonly labels: Labels };

const WordsContext = createContext<Words>({ lang: 'fr', labels: fr });
export const WordsProvider = WordsContext;

export function useWords(): Words {
  return use(WordsContext);
}

/** Words that are kept beside what speaks them, in the language of the screen. */
export function useWordsOf<Spoken>(words: Bilingual<Spoken>): Spoken {
  return words[use(WordsContext).lang];
}
