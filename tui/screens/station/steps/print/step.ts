import type { State } from '#tui/screens/station/state.ts';
import { refreshed } from '#tui/screens/station/steps/search/step.ts';
import type { PrintingStep, SearchStep } from '#tui/screens/station/steps.ts';
import { isKey, type Press } from '#tui/terminal/press.ts';

export function printingFrom(back: SearchStep): PrintingStep {
  return { kind: 'printing', isWhole: false, sending: undefined, outcome: undefined, back };
}

/** The arrows choose what is printed, Enter prints it once; Escape goes back to the search as it was. */
export function pressedInPrinting(state: State, step: PrintingStep, press: Press): State {
  if (step.sending) return state;
  const isDone = step.outcome === 'printed';
  if (isKey(press, 'escape') || (isDone && isKey(press, 'enter'))) return refreshed({ ...state, step: step.back });
  if (isKey(press, 'up', 'down', 'tab')) {
    return { ...state, step: { ...step, isWhole: !step.isWhole, outcome: undefined } };
  }
  if (!isKey(press, 'enter')) return state;
  const sending = { call: { isWhole: step.isWhole }, attempts: 0 };
  return { ...state, step: { ...step, sending, outcome: undefined } };
}
