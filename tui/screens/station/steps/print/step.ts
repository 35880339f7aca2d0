import type { State } from '#tui/screens/station/state.ts';
import { refreshed } from '#tui/screens/station/steps/search/step.ts';
import type { PrintStep, SearchStep } from '#tui/screens/station/steps.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

export function printFrom(back: SearchStep): PrintStep {
  return { kind: 'printing', isWhole: false, pending: undefined, outcome: undefined, back };
}

/** The arrows choose what is printed, Enter prints it once; Escape goes back to the search as it was. */
export function pressedInPrint(state: State, step: PrintStep, press: Press): State {
  if (step.pending) return state;
  const isDone = step.outcome === 'printed';
  if (isKey(press, 'escape') || (isDone && isKey(press, 'enter'))) return refreshed({ ...state, step: step.back });
  if (isKey(press, 'up', 'down', 'tab')) {
    return { ...state, step: { ...step, isWhole: !step.isWhole, outcome: undefined } };
  }
  if (!isKey(press, 'enter')) return state;
  const pending = { call: { isWhole: step.isWhole }, attempts: 0 };
  return { ...state, step: { ...step, pending, outcome: undefined } };
}
