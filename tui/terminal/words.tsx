import { createContext, use } from 'react';
import type { Bilingual, Lang } from '#core/model/lang.ts';
import type { Labels } from '#tui/labels/labels.ts';
import { labelsOf } from '#tui/labels/labels-of.ts';

/** The language of the screen, and its words. */
export type Words = { readonly lang: Lang; readonly labels: Labels };

const LangContext = createContext<Lang>('fr');
export const LangProvider = LangContext;

/** The language of the screen. */
export function useLang(): Lang {
  return use(LangContext);
}

export function useWords(): Words {
  const lang = useLang();
  return { lang, labels: labelsOf(lang) };
}

/** The words of a screen or a component, in the language of the screen. */
export function useWordsOf<Spoken>(words: Bilingual<Spoken>): Spoken {
  return words[useLang()];
}
