import type { CourtDecisionVoter, ListedProcuration, ListLine } from '#tui/answers.ts';

/** A person who may stand before the bureau: an elector of the list, or a mandataire of an elector. */
export type Result =
  | { readonly kind: 'elector'; readonly person: ListLine }
  | { readonly kind: 'mandataire'; readonly person: ListLine; readonly given: ListedProcuration };
/** A voter by court decision is on no line of the list. */
export type CourtDecisionResult = { readonly kind: 'court-decision'; readonly person: CourtDecisionVoter };
/** What a row of the search shows. */
export type Row = Result | CourtDecisionResult;

/** The same person in the same part, before and after the list changes. */
export function isSame(a: Row, b: Row): boolean {
  return keyOf(a) === keyOf(b);
}

/** The elector, or the procuration by which a mandataire is found. */
export function keyOf(result: Row): string {
  return result.kind === 'mandataire' ? result.given.procuration : result.person.elector;
}
