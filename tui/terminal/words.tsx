import { createContext, use } from 'react';
import type { Bilingual, Lang } from '#core/model/lang.ts';

const LangContext = createContext<Lang>('fr');
export const LangProvider = LangContext;

/** The language of the screen. */
export function useLang(): Lang {
  return use(LangContext);
}

/** The words of a screen or a component, in the language of the screen. */
export function useWordsOf<Spoken>(words: Bilingual<Spoken>): Spoken {
  return words[useLang()];
}
