import type { SittingWords } from '#core/messages/sitting/vocabulary.ts';
import { SITTING_ENGLISH } from '#core/messages/sitting/words-en.ts';
import { SITTING_FRENCH } from '#core/messages/sitting/words-fr.ts';
import type { Lang } from '#core/model/lang.ts';

export const SITTING_WORDS: { readonly [lang in Lang]: SittingWords } = { fr: SITTING_FRENCH, en: SITTING_ENGLISH };
