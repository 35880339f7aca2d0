import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { type CountersigningAllStep, confirmedIn } from '#tui/screens/officer/steps/countersigning-all/state.ts';
import { calling } from '#tui/steps/pending.ts';

const SIGN = { keys: ['enter'], label: { fr: 'tout signer', en: 'sign all' } } as const satisfies LabelledRow;
const STOP = {
  keys: ['escape'],
  label: { fr: 'arrêter après cette demande', en: 'stop after this request' },
} as const satisfies LabelledRow;

/** Signing the whole list is confirmed by typing how many requests there are. */
export function countersigningAllBindings(state: State, step: CountersigningAllStep): Bindings<State, 'wrong-number'> {
  const at = (next: Step) => ({ ...state, step: next });
  if (step.pending) {
    return step.isStopping ? [] : [{ ...STOP, enabled: true, run: () => at({ ...step, isStopping: true }) }];
  }
  const confirmed = confirmedIn(step);
  return [
    {
      ...SIGN,
      enabled: confirmed ? true : 'wrong-number',
      run: () => (confirmed ? at(calling(step, confirmed)) : state),
    },
    { ...BACK, enabled: true, run: () => at(step.list) },
  ];
}
