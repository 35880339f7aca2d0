import type { Bilingual } from '#core/model/lang.ts';
import type { RefusalCode, RefusalOf } from '#core/model/refusal.ts';

/** The sentence of each refusal: what is refused, why with its facts, what to do next. */
export type RefusalSentences = { readonly [code in RefusalCode]: Bilingual<(facts: RefusalOf<code>) => string> };
