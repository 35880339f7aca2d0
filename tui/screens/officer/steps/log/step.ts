import type { Log } from '#tui/answers.ts';
import { withinList } from '#tui/forms/list.ts';
import type { State } from '#tui/screens/officer/state.ts';
import type { StepModule } from '#tui/screens/officer/step.ts';
import { logBindings } from '#tui/screens/officer/steps/log/bindings.ts';
import type { LogStep } from '#tui/screens/officer/steps/log/state.ts';
import { LogView } from '#tui/screens/officer/steps/log/view.tsx';

export const LOG_STEP: StepModule<LogStep> = {
  bindings: logBindings,
  send: async ({ call }, { client }, signal) => ({
    kind: 'log',
    log: await client.counter.today.query(call, { signal }),
  }),
  answered: (state, step, answer) => (answer.kind === 'log' ? withLog(state, step, answer.log) : state),
  typing: () => 'keys',
  View: LogView,
};

/** The newest act is the one looked for: it is pointed at first. On the same day again the pointer stays. */
function withLog(state: State, step: LogStep, { day, acts }: Log): State {
  const pointed = step.isSameDay ? withinList(step.pointed, acts.length) : Math.max(0, acts.length - 1);
  return { ...state, step: { ...step, today: step.today ?? day, day, acts, pointed, pending: undefined } };
}
