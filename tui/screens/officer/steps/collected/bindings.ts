import { listBindings } from '#tui/forms/bindings.ts';
import { type Binding, type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, GIVE_UP, HELP } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { requestsShown } from '#tui/screens/officer/steps/collected/say.ts';
import { type CollectedStep, loadingCollected, unsigned } from '#tui/screens/officer/steps/collected/state.ts';
import { signingAll } from '#tui/screens/officer/steps/countersigning-all/state.ts';
import { START } from '#tui/screens/officer/steps/reference/state.ts';
import { calling } from '#tui/steps/pending.ts';

/** Opens this step, from the field. */
export const OPEN_COLLECTED = {
  keys: ['f5'],
  label: { fr: 'signer', en: 'sign' },
  help: {
    text: { fr: 'signer les demandes recueillies par les délégués', en: 'sign the requests collected by delegates' },
  },
} as const satisfies LabelledRow;
const READ_AGAIN = { keys: ['f5'], label: { fr: 'actualiser', en: 'refresh' } } as const satisfies LabelledRow;
const OPEN = { keys: ['enter'], label: { fr: 'lire', en: 'read' } } as const satisfies LabelledRow;
const SIGN_ALL = { keys: ['v'], label: { fr: 'tout signer', en: 'sign all' } } as const satisfies LabelledRow;

/** Read them, sign one, or sign all: not while some of them are out of sight. */
export function collectedBindings(state: State, step: CollectedStep): Bindings<State> {
  const { requests, pointed, pending, notice, filter } = step;
  const at = (next: Step) => ({ ...state, step: next });
  const again = { ...READ_AGAIN, enabled: true, run: () => at(loadingCollected()) } as const;
  const shown = requestsShown(step);
  const list = listBindings(state, { ...step, count: shown.length }, (changes) => at({ ...step, ...changes }));
  const back: Binding<State> = list.showAll ?? { ...BACK, enabled: true, run: () => at(START) };
  if (requests === undefined) return [...(notice ? [again] : []), back];
  if (pending) return [{ ...GIVE_UP, enabled: true, run: () => at({ ...step, pending: undefined }) }];

  if (list.typing) return list.typing;
  const waiting = unsigned(step);
  if (waiting.length === 0) return [back, HELP, hidden(list.move), hidden(list.narrow), hidden(again)];
  const request = waiting.find((unsignedRequest) => unsignedRequest === shown[pointed]);
  const signAll = { ...SIGN_ALL, enabled: true, run: () => at(signingAll(step)) } as const;
  return [
    {
      ...OPEN,
      enabled: true,
      run: () => {
        if (request === undefined) return state;
        return at(calling(step, { kind: 'find', find: { reference: request.reference } }));
      },
    },
    list.move,
    ...(filter.typed.text === '' ? [signAll] : []),
    list.narrow,
    back,
    HELP,
    hidden(again),
  ];
}
