import type { State } from '#tui/screens/station/state.ts';
import { countedIn, isStale, type TotalsStep } from '#tui/screens/station/steps/totals/state.ts';
import { SEARCHING } from '#tui/screens/station/steps.ts';
import { countMeant } from '#tui/terminal/digit-row.ts';
import { edit } from '#tui/terminal/edit.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

/** Signs of a count. */
const LONGEST = 5;

/** Enter holds the counts typed against the marks, then prints the sheet; Escape goes back to the search. */
export function pressedInTotals(state: State, step: TotalsStep, press: Press): State {
  if (isKey(press, 'escape')) return { ...state, step: SEARCHING };
  if (step.pending) return state;
  if (isKey(press, 'enter')) return { ...state, step: entered(step) };
  if (isKey(press, 'tab', 'back-tab')) {
    return { ...state, step: { ...step, focus: step.focus === 'signed' ? 'envelopes' : 'signed' } };
  }
  const typed = edit(step.fields[step.focus], press, LONGEST);
  const field = { ...typed, text: countMeant(typed.text) };
  if (!/^\d*$/.test(field.text)) return state;
  return {
    ...state,
    step: { ...step, fields: { ...step.fields, [step.focus]: field }, outcome: undefined, notice: undefined },
  };
}

function entered(step: TotalsStep): TotalsStep {
  const { report } = step;
  const call =
    report === undefined || isStale(step)
      ? ({ kind: 'read', counted: countedIn(step) } as const)
      : ({ kind: 'print', report } as const);
  return { ...step, pending: { call, attempts: 0 }, outcome: undefined, notice: undefined };
}
