import type { CourtDecisionVoter, ListedProcuration, ListLine } from '#tui/answers.ts';

/** Someone who may stand before the bureau: an elector of the list, or who votes for one. */
export type Result =
  | { readonly kind: 'elector'; readonly person: ListLine }
  | { readonly kind: 'mandataire'; readonly person: ListLine; readonly given: ListedProcuration };
/** Who voted by court decision, and is on no line. */
export type CourtDecisionResult = { readonly kind: 'court-decision'; readonly person: CourtDecisionVoter };
/** What a row of the search shows. */
export type Row = Result | CourtDecisionResult;

/** The same person in the same part, before and after the list changes. */
export function isSame(one: Row, other: Row): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf(result: Row): string {
  return result.kind === 'mandataire' ? result.given.procuration : result.person.elector;
}
