import { createContext, use } from 'react';
import type { Lang } from '#core/model/lang.ts';
import { fr } from '#tui/labels/fr.ts';
import type { Labels } from '#tui/labels/labels.ts';

/** The language of the screen, and its words. */
export type Words = { readonly lang: Lang; readonly labels: Labels };

const WordsContext = createContext<Words>({ lang: 'fr', labels: fr });
export const WordsProvider = WordsContext;

export function useWords(): Words {
  return use(WordsContext);
}
