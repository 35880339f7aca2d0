import { listBindings } from '#tui/forms/bindings.ts';
import { type Binding, type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/town-hall/state.ts';
import { homeOf } from '#tui/screens/town-hall/steps/home/state.ts';
import { waitingShown } from '#tui/screens/town-hall/steps/inbox/say.ts';
import { type InboxStep, opening, readingAgain } from '#tui/screens/town-hall/steps/inbox/state.ts';

/** Opens this step, from the first one. */
export const OPEN_INBOX = {
  keys: ['f5'],
  label: { fr: 'contrôle', en: 'checks' },
  help: {
    text: {
      fr: 'les procurations qui attendent votre décision, la plus ancienne d’abord',
      en: 'the procurations that wait for your decision, the oldest first',
    },
  },
} as const satisfies LabelledRow;
const READ_AGAIN = { keys: ['f5'], label: { fr: 'actualiser', en: 'refresh' } } as const satisfies LabelledRow;
const OPEN = { keys: ['enter'], label: { fr: 'examiner', en: 'examine' } } as const satisfies LabelledRow;

/** While one is being opened no other key acts but Escape. */
export function inboxBindings(state: State, step: InboxStep): Bindings<State> {
  const at = (next: Step) => ({ ...state, step: next });
  const back: Binding<State> = { ...BACK, enabled: true, run: () => at(homeOf()) };
  if (step.pending?.call.open) return [back];
  const shown = waitingShown(step);
  const list = listBindings(state, { ...step, count: shown.length }, (changes) =>
    at({ ...step, ...changes, notice: undefined }),
  );
  if (list.typing) return list.typing;
  const pointed = shown[step.pointed];
  return [
    ...(pointed ? [{ ...OPEN, enabled: true, run: () => at(opening(step, pointed.procuration)) } as const] : []),
    list.showAll ?? back,
    ...(step.waiting?.length ? [list.narrow] : []),
    list.move,
    hidden({ ...READ_AGAIN, enabled: true, run: () => at(readingAgain(step)) }),
    HELP,
  ];
}
