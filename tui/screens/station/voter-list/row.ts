import type { Bearer, Given, Listed } from '#tui/answers.ts';

/** Someone who may stand before the bureau: an elector of the list, or who votes for one. */
export type Result =
  | { readonly kind: 'elector'; readonly person: Listed }
  | { readonly kind: 'mandataire'; readonly person: Listed; readonly given: Given };
/** Who voted by court decision, and is on no line. */
export type BearerResult = { readonly kind: 'bearer'; readonly person: Bearer };
/** What a row of the search shows. */
export type Row = Result | BearerResult;

/** The same person in the same part, before and after the list changes. */
export function isSame(one: Row, other: Row): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(result: Row): string {
  return result.kind === 'mandataire' ? result.given.procuration : result.person.elector;
}
