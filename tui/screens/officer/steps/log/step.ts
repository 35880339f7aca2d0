import type { Log } from '#tui/answers.ts';
import { withinList } from '#tui/forms/list.ts';
import type { State } from '#tui/screens/officer/state.ts';
import type { StepModule } from '#tui/screens/officer/step.ts';
import { logBindings } from '#tui/screens/officer/steps/log/bindings.ts';
import { actsShown, numberOf } from '#tui/screens/officer/steps/log/say.ts';
import type { LogStep } from '#tui/screens/officer/steps/log/state.ts';
import { LogView } from '#tui/screens/officer/steps/log/view.tsx';
import { LOG_WORDS } from '#tui/screens/officer/steps/log/words.ts';
import { NARROWED_STEP } from '#tui/steps/narrowed.ts';

export const LOG_STEP: StepModule<LogStep> = {
  bindings: logBindings,
  whyNot: (lang) => LOG_WORDS[lang].notAnnullable,
  send: async ({ call }, { client }, signal) => ({
    kind: 'log',
    log: await client.counter.today.query(call, { signal }),
  }),
  answered: (state, step, answer) => (answer.kind === 'log' ? withLog(state, step, answer.log) : state),
  copies: nameOfPointed,
  ...NARROWED_STEP,
  View: LogView,
};

/** The newest act is the one looked for: it is pointed at first. On the same day again the pointer stays. */
function withLog(state: State, step: LogStep, { day, acts, more }: Log): State {
  const read = { ...step, today: step.today ?? day, day, acts, more, pending: undefined };
  const count = actsShown(read).length;
  const pointed = step.isSameDay ? withinList(step.pointed, count) : Math.max(0, count - 1);
  return { ...state, step: { ...read, pointed } };
}

function nameOfPointed(step: LogStep): string | undefined {
  const entry = actsShown(step)[step.pointed];
  return entry && (entry.reference ?? numberOf(entry));
}
