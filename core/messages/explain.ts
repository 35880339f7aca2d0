import type { Refusal, RefusalCode, RefusalOf } from '#core/refusal.ts';
type Sentences = { readonly [code in RefusalCode]: (facts: RefusalOf<code>) => string };
type Said<Code extends RefusalCode> = { [code in Code]: RefusalOf<code> & {readonly code: code} }[Code];
function say<Code extends RefusalCode>(sentences: Sentences, refusal: Said<Code>): string {
  const t: {readonly [code in Code]: (facts: Said<code>) => string} = sentences;
  return t[refusal.code](refusal);
}
export function explain(s: Sentences, refusal: Refusal): string {
  return say(s, refusal);
}
