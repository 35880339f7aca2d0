import { readDocument } from '#core/text/machine-readable.ts';
import type { State } from '#tui/screens/station/state.ts';
import { loadingCard, loadingCardOf } from '#tui/screens/station/steps/card-loading/state.ts';
import { courtDecisionCorrection } from '#tui/screens/station/steps/correction/state.ts';
import { elsewhereFor, elsewhereOf } from '#tui/screens/station/steps/elsewhere/state.ts';
import { whoseDocument } from '#tui/screens/station/steps/search/reader.ts';
import { searched } from '#tui/screens/station/steps/search/results.ts';
import type { SearchStep } from '#tui/screens/station/steps/search/state.ts';
import { nationalNumberIn } from '#tui/screens/station/voter-list/query.ts';
import { searchCourtDecisionVoters } from '#tui/screens/station/voter-list/search.ts';
import { EMPTY, edited } from '#tui/terminal/edit.ts';

/** Enter opens the row pointed at, or the card of the holder of a document that a reader typed. */
export function entered(state: State, step: SearchStep): State {
  const reading = readDocument(step.query.text, state.round.day);
  switch (reading.kind) {
    case 'not-a-document':
      return openRow(state, step);
    case 'unfinished':
      return { ...state, step: { ...step, query: edited(`${step.query.text} `) } };
    case 'misread':
      return { ...state, step: { ...step, query: EMPTY, notice: { kind: 'misread' } } };
    case 'read': {
      const { query, results, person } = whoseDocument(state.voterList, reading.holder);
      if (person) return { ...state, step: loadingCardOf(person) };
      const hasVoted = searchCourtDecisionVoters(state.courtDecisionVoters, query).length > 0;
      if (results.length === 0 && !hasVoted) return { ...state, step: elsewhereOf(reading.holder) };
      return searched(state, { ...step, query: edited(query), within: 'list' });
    }
  }
}

function openRow(state: State, step: SearchStep): State {
  const result = step.results[step.pointed];
  if (result?.kind === 'court-decision') {
    if (state.mayCorrect) return { ...state, step: courtDecisionCorrection(result.person) };
    return { ...state, step: { ...step, notice: { kind: 'for-president' } } };
  }
  if (result) return { ...state, step: loadingCardOf(result.person) };
  if (step.within === 'awaited') return searched(state, { ...step, within: 'list' });
  const words = step.query.text.trim();
  const nne = nationalNumberIn(words);
  if (nne) return { ...state, step: loadingCard(nne, { nne }) };
  return words === '' ? state : { ...state, step: elsewhereFor(words, state.round.day) };
}
