import { sayName } from '#tui/components/person-name.ts';
import { elsewhereFor } from '#tui/screens/station/elsewhere.ts';
import { isSame, search, type Within } from '#tui/screens/station/search.ts';
import type { SearchStep, State } from '#tui/screens/station/state.ts';
import { EMPTY, edit } from '#tui/terminal/edit.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

const LONGEST_QUERY = 80;
/** Rows that a page key moves by. */
const PAGE = 8;

/** Typing searches, the arrows point, Enter opens, Tab shows who is still awaited. */
export function pressedInSearch(state: State, step: SearchStep, press: Press): State {
  if (isKey(press, 'enter')) return entered(state, step);
  if (isKey(press, 'tab')) return searching(state, { ...step, within: step.within === 'list' ? 'awaited' : 'list' });
  if (isKey(press, 'escape')) return searching(state, { ...step, query: EMPTY, within: withinAfterEscape(step) });
  const moved = movedBy(press);
  if (moved !== 0) return { ...state, step: { ...step, pointed: within(step, step.pointed + moved) } };
  return withQuery(state, step, edit(step.query, press, LONGEST_QUERY));
}

/** The same search over what the list has become; what was pointed at stays pointed at. */
export function refreshed(state: State): State {
  const { step } = state;
  if (step.kind !== 'searching') return state;
  const results = search(state.roll, step.query.text, step.within);
  const before = step.results[step.pointed];
  const now = before ? results.findIndex((result) => isSame(result, before)) : results.length;
  return { ...state, step: { ...step, results, pointed: within({ ...step, results }, now < 0 ? step.pointed : now) } };
}

function withQuery(state: State, step: SearchStep, query: SearchStep['query']): State {
  if (query.text === step.query.text) return { ...state, step: { ...step, query } };
  return searching(state, { ...step, query });
}

function searching(state: State, step: SearchStep): State {
  const results = search(state.roll, step.query.text, step.within);
  return { ...state, step: { ...step, results, pointed: 0, failure: undefined } };
}

/** First the words go, then the whole list comes back. */
function withinAfterEscape({ query, within }: SearchStep): Within {
  return query.text === '' ? 'list' : within;
}

function movedBy(press: Press): number {
  if (isKey(press, 'up')) return -1;
  if (isKey(press, 'down')) return 1;
  if (isKey(press, 'page-up')) return -PAGE;
  return isKey(press, 'page-down') ? PAGE : 0;
}

function within({ results }: SearchStep, pointed: number): number {
  return Math.max(0, Math.min(results.length, pointed));
}

function entered(state: State, step: SearchStep): State {
  const result = step.results[step.pointed];
  if (result === undefined && step.within === 'awaited') return searching(state, { ...step, within: 'list' });
  if (step.query.text.trim() === '' && result === undefined) return state;
  if (result === undefined) return { ...state, step: elsewhereFor(step.query.text) };
  const { elector } = result.person;
  const name = sayName(result.person);
  return { ...state, step: { kind: 'opening', name, opening: { call: { elector }, attempts: 0 }, remark: undefined } };
}
