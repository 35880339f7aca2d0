import { filterBindings } from '#tui/forms/bindings.ts';
import { type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP, SCROLL } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { MinutesStep } from '#tui/screens/station/steps/minutes/state.ts';
import { entryOf, entryOfRefusal } from '#tui/screens/station/steps/minutes-entry/state.ts';
import { refusedVotesOf } from '#tui/screens/station/steps/refused-votes/state.ts';
import { SEARCH } from '#tui/screens/station/steps/search/state.ts';
import { calling } from '#tui/steps/pending.ts';

/** Opens this step, from the search. */
export const OPEN_MINUTES = {
  keys: ['f6'],
  label: { fr: 'procès-verbal', en: 'minutes' },
  help: {
    text: {
      fr: 'les incidents, décisions et refus pour le procès-verbal',
      en: 'the incidents, decisions and refusals for the minutes',
    },
  },
} as const satisfies LabelledRow;
const DECISION = { keys: ['d'], label: { fr: 'décision', en: 'decision' } } as const satisfies LabelledRow;
const INCIDENT = { keys: ['i'], label: { fr: 'incident', en: 'incident' } } as const satisfies LabelledRow;
const REFUSAL = { keys: ['r'], label: { fr: 'dernier refus', en: 'last refusal' } } as const satisfies LabelledRow;
const REFUSALS = { keys: ['l'], label: { fr: 'refus', en: 'refusals' } } as const satisfies LabelledRow;
const PRINT = { keys: ['p'], label: { fr: 'imprimer', en: 'print' } } as const satisfies LabelledRow;

/**
 * The presiding officer writes; an assessor reads and prints, and writes a refusal, whichever terminal of the
 * station made it.
 */
export function minutesBindings(state: State, step: MinutesStep): Bindings<State, 'not-alone' | 'no-refusal'> {
  const { entries } = step;
  const { mayCorrect, refused, voterList } = state;
  const at = (next: State['step']) => ({ ...state, step: next });
  const { typing, narrow, showAll } = filterBindings(step.filter, (filter) => at({ ...step, filter }));
  const back = showAll ?? ({ ...BACK, enabled: true, run: () => at(SEARCH) } as const);
  if (step.pending || entries === undefined) return [back];

  if (typing) return typing;
  const mayWrite = mayCorrect ? true : ('not-alone' as const);
  const last = refused.at(-1);
  const writing = (row: LabelledRow) => (mayCorrect ? row : hidden(row));
  return [
    { ...writing(DECISION), enabled: mayWrite, run: () => at(entryOf('decision')) },
    { ...writing(INCIDENT), enabled: mayWrite, run: () => at(entryOf('incident')) },
    {
      ...REFUSAL,
      enabled: last ? true : 'no-refusal',
      run: () => (last ? at(entryOfRefusal(last, voterList)) : state),
    },
    ...(refused.length > 1 ? [{ ...REFUSALS, enabled: true, run: () => at(refusedVotesOf(refused)) } as const] : []),
    { ...PRINT, enabled: true, run: () => at(calling(step, { kind: 'print', entries })) },
    back,
    narrow,
    SCROLL,
    HELP,
  ];
}
