import type { RefusalCode, RefusalOf } from '#core/model/refusal.ts';

/**
 * A language's sentence for each refusal: the thing refused, why with its facts, what to do next. A code left
 * out does not compile.
 */
export type Sentences = { readonly [code in RefusalCode]: (facts: RefusalOf<code>) => string };
