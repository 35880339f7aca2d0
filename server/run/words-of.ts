import type { Lang } from '#core/model/lang.ts';
import type { Words } from '#server/run/words.ts';
import { ENGLISH } from '#server/run/words-en.ts';
import { FRENCH } from '#server/run/words-fr.ts';

export const WORDS: { readonly [lang in Lang]: Words } = { fr: FRENCH, en: ENGLISH };
