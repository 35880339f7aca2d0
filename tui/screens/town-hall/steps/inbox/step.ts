import { withinList } from '#tui/forms/list.ts';
import type { State } from '#tui/screens/town-hall/state.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import { cardOf } from '#tui/screens/town-hall/steps/card/state.ts';
import { inboxBindings } from '#tui/screens/town-hall/steps/inbox/bindings.ts';
import { waitingShown } from '#tui/screens/town-hall/steps/inbox/say.ts';
import type { InboxStep } from '#tui/screens/town-hall/steps/inbox/state.ts';
import { InboxView } from '#tui/screens/town-hall/steps/inbox/view.tsx';
import { NARROWED_STEP } from '#tui/steps/narrowed.ts';

export const INBOX_STEP: StepModule<InboxStep> = {
  bindings: inboxBindings,
  send: async ({ call: { open: procuration } }, { client }, signal) =>
    procuration
      ? { kind: 'card', card: await client.procuration.claim.mutate({ procuration }, { signal }) }
      : { kind: 'inbox', ...(await client.procuration.waiting.query({}, { signal })) },
  answered(state, step, answer) {
    if (answer.kind === 'card') return { ...state, step: cardOf(answer.card) };
    return answer.kind === 'inbox' ? withList(state, step, answer) : state;
  },
  ...NARROWED_STEP,
  View: InboxView,
};

/** The one pointed at stays pointed at, wherever in the list it now is. */
function withList(state: State, step: InboxStep, { waiting, more }: Pick<InboxStep, 'waiting' | 'more'>): State {
  const before = waitingShown(step)[step.pointed]?.procuration;
  const read = { ...step, waiting, more, pending: undefined };
  const shown = waitingShown(read);
  const same = shown.findIndex(({ procuration }) => procuration === before);
  return { ...state, step: { ...read, pointed: same >= 0 ? same : withinList(step.pointed, shown.length) } };
}
