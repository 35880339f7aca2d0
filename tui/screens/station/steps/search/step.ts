import { readDocument } from '#core/text/machine-readable.ts';
import { pointedAfter, withinList } from '#tui/forms/list.ts';
import type { State } from '#tui/screens/station/state.ts';
import { loadingCardOf } from '#tui/screens/station/steps/card-loading/state.ts';
import { courtDecisionCorrection } from '#tui/screens/station/steps/correction/state.ts';
import { elsewhereFor, elsewhereOf } from '#tui/screens/station/steps/elsewhere/step.ts';
import { whoseDocument } from '#tui/screens/station/steps/search/reader.ts';
import type { SearchStep } from '#tui/screens/station/steps.ts';
import { isSame, type Row } from '#tui/screens/station/voter-list/row.ts';
import { search, searchCourtDecisionVoters, type Within } from '#tui/screens/station/voter-list/search.ts';
import { EMPTY, edit, edited } from '#tui/terminal/edit.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

/** Room for the three lines of a document after what a hand had begun, and for a second try. */
const LONGEST_QUERY = 200;

/** Typing searches, the arrows point, Enter opens, Tab shows who is still awaited. */
export function pressedInSearch(state: State, step: SearchStep, press: Press): State {
  if (isKey(press, 'enter')) return entered(state, step);
  if (isKey(press, 'tab')) return searching(state, { ...step, within: step.within === 'list' ? 'awaited' : 'list' });
  if (isKey(press, 'escape')) return searching(state, { ...step, query: EMPTY, within: withinAfterEscape(step) });
  if (isKey(press, 'up', 'down', 'page-up', 'page-down')) {
    return { ...state, step: { ...step, pointed: pointedAfter(step.pointed, rowsOf(step), press), notice: undefined } };
  }
  return withQuery(state, step, edit(step.query, press, LONGEST_QUERY));
}

/** The same search over what the list has become; what was pointed at stays pointed at. */
export function refreshed(state: State): State {
  const { step } = state;
  if (step.kind !== 'searching') return state;
  const results = found(state, step);
  const before = step.results[step.pointed];
  const now = before ? results.findIndex((result) => isSame(result, before)) : results.length;
  return {
    ...state,
    step: { ...step, results, pointed: withinList(now < 0 ? step.pointed : now, results.length + 1) },
  };
}

/** Who is on no line comes after those who are. */
function found({ voterList, courtDecisionVoters }: State, { query, within }: SearchStep): readonly Row[] {
  const listed = search(voterList, query.text, within);
  return within === 'list' ? [...listed, ...searchCourtDecisionVoters(courtDecisionVoters, query.text)] : listed;
}

function withQuery(state: State, step: SearchStep, query: SearchStep['query']): State {
  if (query.text === step.query.text) return { ...state, step: { ...step, query } };
  return searching(state, { ...step, query });
}

function searching(state: State, step: SearchStep): State {
  const results = found(state, step);
  return { ...state, step: { ...step, results, pointed: 0, failure: undefined, notice: undefined } };
}

/** First the words go, then the whole list comes back. */
function withinAfterEscape({ query, within }: SearchStep): Within {
  return query.text === '' ? 'list' : within;
}

/** The results, and the row after them that looks further. */
function rowsOf({ results }: SearchStep): number {
  return results.length + 1;
}

function entered(state: State, step: SearchStep): State {
  const reading = readDocument(step.query.text, state.round.day);
  switch (reading.kind) {
    case 'not-a-document':
      return opened(state, step);
    case 'unfinished':
      return { ...state, step: { ...step, query: edited(`${step.query.text} `) } };
    case 'misread':
      return { ...state, step: { ...step, query: EMPTY, notice: 'misread' } };
    case 'read': {
      const { query, results, person } = whoseDocument(state.voterList, reading.holder);
      if (person) return { ...state, step: loadingCardOf(person) };
      const isBearer = searchCourtDecisionVoters(state.courtDecisionVoters, query).length > 0;
      if (results.length === 0 && !isBearer) return { ...state, step: elsewhereOf(reading.holder) };
      return searching(state, { ...step, query: edited(query), within: 'list' });
    }
  }
}

/** A national number, as a card's code bears it: no order number is as long. */
const NATIONAL_NUMBER = /^\d{6,9}$/;

function opened(state: State, step: SearchStep): State {
  const result = step.results[step.pointed];
  if (result?.kind === 'bearer') {
    return {
      ...state,
      step: state.mayCorrect ? courtDecisionCorrection(result.person) : { ...step, notice: 'for-president' },
    };
  }
  if (result) return { ...state, step: loadingCardOf(result.person) };
  if (step.within === 'awaited') return searching(state, { ...step, within: 'list' });
  const words = step.query.text.trim();
  if (NATIONAL_NUMBER.test(words)) {
    const opening = { call: { nne: words }, attempts: 0 };
    return { ...state, step: { kind: 'opening', name: words, opening, notice: undefined } };
  }
  return words === '' ? state : { ...state, step: elsewhereFor(words) };
}
