import type { Vocabulary } from '#core/messages/vocabulary.ts';
import { ENGLISH_WORDS } from '#core/messages/words-en.ts';
import { FRENCH_WORDS } from '#core/messages/words-fr.ts';
import type { Lang } from '#core/model/lang.ts';

/** Each language's words for the values of the law. */
export const WORDS: { readonly [lang in Lang]: Vocabulary } = { fr: FRENCH_WORDS, en: ENGLISH_WORDS };
