import type { PollsWords } from '#core/messages/polls/vocabulary.ts';
import { POLLS_ENGLISH } from '#core/messages/polls/words-en.ts';
import { POLLS_FRENCH } from '#core/messages/polls/words-fr.ts';
import type { Lang } from '#core/model/lang.ts';

export const POLLS_WORDS: { readonly [lang in Lang]: PollsWords } = { fr: POLLS_FRENCH, en: POLLS_ENGLISH };
