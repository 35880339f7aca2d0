import { sayName } from '#tui/components/person-name.ts';
import { elsewhereFor } from '#tui/screens/station/elsewhere.ts';
import { isSame, search } from '#tui/screens/station/search.ts';
import type { SearchStep, State } from '#tui/screens/station/state.ts';
import { edit } from '#tui/terminal/edit.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

const LONGEST_QUERY = 80;
/** Rows that a page key moves by. */
const PAGE = 8;

/** Typing searches, the arrows point, Enter opens. */
export function pressedInSearch(state: State, step: SearchStep, press: Press): State {
  if (isKey(press, 'enter')) return entered(state, step);
  if (isKey(press, 'escape')) return withQuery(state, step, { text: '', cursor: 0 });
  const moved = movedBy(press);
  if (moved !== 0) return { ...state, step: { ...step, pointed: within(step, step.pointed + moved) } };
  return withQuery(state, step, edit(step.query, press, LONGEST_QUERY));
}

/** The same search over what the list has become; what was pointed at stays pointed at. */
export function refreshed(state: State): State {
  const { step } = state;
  if (step.kind !== 'searching') return state;
  const results = search(state.roll, step.query.text);
  const before = step.results[step.pointed];
  const now = before ? results.findIndex((result) => isSame(result, before)) : results.length;
  return { ...state, step: { ...step, results, pointed: within({ ...step, results }, now < 0 ? step.pointed : now) } };
}

function withQuery(state: State, step: SearchStep, query: SearchStep['query']): State {
  if (query.text === step.query.text) return { ...state, step: { ...step, query } };
  return {
    ...state,
    step: { ...step, query, results: search(state.roll, query.text), pointed: 0, failure: undefined },
  };
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
  if (step.query.text.trim() === '') return state;
  const result = step.results[step.pointed];
  if (result === undefined) return { ...state, step: elsewhereFor(step.query.text) };
  const { elector } = result.person;
  const name = sayName(result.person);
  return { ...state, step: { kind: 'opening', name, opening: { call: { elector }, attempts: 0 }, remark: undefined } };
}
