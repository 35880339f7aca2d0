import { readDocument } from '#core/text/machine-readable.ts';
import { withinList } from '#tui/forms/list.ts';
import type { State } from '#tui/screens/station/state.ts';
import { SEARCH, type SearchStep } from '#tui/screens/station/steps/search/state.ts';
import { isSame, type Row } from '#tui/screens/station/voter-list/row.ts';
import { search, searchCourtDecisionVoters } from '#tui/screens/station/voter-list/search.ts';
import { EMPTY, edit } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';

/**
 * Signs of the field: room for the three lines of a document after a few typed signs, and for a second try.
 */
const LONGEST_QUERY = 200;

/** The search begins again: its first result is pointed at. */
export function searched(state: State, step: SearchStep): State {
  return {
    ...state,
    step: { ...step, results: resultsOf(state, step), pointed: 0, isReturned: false, notice: undefined },
  };
}

/** The same search over the changed list; the row pointed at stays pointed at. */
export function refreshed(state: State): State {
  const { step } = state;
  if (step.kind !== 'search') return state;
  const results = resultsOf(state, step);
  const before = step.results[step.pointed];
  const now = before ? results.findIndex((result) => isSame(result, before)) : results.length;
  const pointed = withinList(now < 0 ? step.pointed : now, results.length + 1);
  return { ...state, step: { ...step, results, pointed } };
}

/** The list as it was before a card of it was opened, with what changed in it since; typing begins anew. */
export function backToSearch(state: State): State {
  return refreshed({ ...state, step: { ...state.searchLeft, isReturned: true } });
}

/** Remembers the search that was left; after a vote, or for a document that a reader typed, an empty one. */
export function leavingSearch({ step: left, round }: State, after: State): State {
  if (after.step.kind === 'recorded' && left.kind !== 'recorded') return { ...after, searchLeft: SEARCH };
  if (left.kind !== 'search' || after.step.kind === 'search') return after;
  const isTyped = readDocument(left.query.text, round.day).kind === 'not-a-document';
  return { ...after, searchLeft: isTyped ? left : SEARCH };
}

/** Typed or pasted text searches at once. */
export function typedInSearch(state: State, step: SearchStep, press: Press): State {
  const isAnew = step.isReturned && (press.kind === 'sign' || press.kind === 'paste');
  const query = edit(isAnew ? EMPTY : step.query, press, LONGEST_QUERY);
  if (query === step.query) return state;
  if (query.text === step.query.text) return { ...state, step: { ...step, query, isReturned: false } };
  return searched(state, { ...step, query });
}

/** Voters by court decision come after the people of the list. */
function resultsOf({ voterList, courtDecisionVoters }: State, { query, within }: SearchStep): readonly Row[] {
  const listed = search(voterList, query.text, within);
  return within === 'list' ? [...listed, ...searchCourtDecisionVoters(courtDecisionVoters, query.text)] : listed;
}
