import { pointingBinding } from '#tui/forms/bindings.ts';
import { type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, GIVE_UP, HELP } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { type CollectedStep, loadingCollected, unsigned } from '#tui/screens/officer/steps/collected/state.ts';
import { signingAll } from '#tui/screens/officer/steps/countersigning-all/state.ts';
import { START } from '#tui/screens/officer/steps/reference/state.ts';
import { calling } from '#tui/steps/pending.ts';

/** Opens this step, from the field. */
export const OPEN_COLLECTED = {
  keys: ['f5'],
  label: { fr: 'signer', en: 'sign' },
  help: { text: { fr: 'signer ce que les délégués ont recueilli', en: 'sign what your delegates collected' } },
} as const satisfies LabelledRow;
const READ_AGAIN = { keys: ['f5'], label: { fr: 'relire', en: 'read again' } } as const satisfies LabelledRow;
const OPEN = { keys: ['enter'], label: { fr: 'lire', en: 'read' } } as const satisfies LabelledRow;
const SIGN_ALL = { keys: ['v'], label: { fr: 'tout signer', en: 'sign all' } } as const satisfies LabelledRow;

/** Read them, sign one, or sign all. */
export function collectedBindings(state: State, step: CollectedStep): Bindings<State> {
  const { requests, pointed, pending, notice } = step;
  const at = (next: Step) => ({ ...state, step: next });
  const again = { ...READ_AGAIN, enabled: true, run: () => at(loadingCollected()) } as const;
  const back = { ...BACK, enabled: true, run: () => at(START) } as const;
  if (requests === undefined) return [...(notice ? [again] : []), back];
  if (pending) return [{ ...GIVE_UP, enabled: true, run: () => at({ ...step, pending: undefined }) }];

  const move = pointingBinding(state, { pointed, count: requests.length }, (next) => at({ ...step, pointed: next }));
  const waiting = unsigned(step);
  if (waiting.length === 0) return [back, HELP, hidden(move), hidden(again)];
  const request = waiting.find((unsignedRequest) => unsignedRequest === requests[pointed]);
  return [
    {
      ...OPEN,
      enabled: true,
      run: () => {
        if (request === undefined) return state;
        return at(calling(step, { kind: 'find', find: { reference: request.reference } }));
      },
    },
    move,
    { ...SIGN_ALL, enabled: true, run: () => at(signingAll(step)) },
    back,
    HELP,
    hidden(again),
  ];
}
