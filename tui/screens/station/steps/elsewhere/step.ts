import { typed } from '#tui/forms/form.ts';
import type { State } from '#tui/screens/station/state.ts';
import type { StepModule } from '#tui/screens/station/step.ts';
import { elsewhereBindings } from '#tui/screens/station/steps/elsewhere/bindings.ts';
import type { ElsewhereStep } from '#tui/screens/station/steps/elsewhere/state.ts';
import { ElsewhereView } from '#tui/screens/station/steps/elsewhere/view.tsx';
import type { Press } from '#tui/terminal/press.ts';

/** Room in either field for the lines of a document: a reader types where the cursor is. */
const LIMITS = { name: 200, born: 200 } as const;

export const ELSEWHERE_STEP: StepModule<ElsewhereStep> = {
  bindings: elsewhereBindings,
  pressed,
  async send({ call }, { client }, signal) {
    const { people } = await client.station.elsewhere.query(call, { signal });
    return { kind: 'elsewhere', people };
  },
  answered: (state, step, answer) =>
    answer.kind === 'elsewhere' ? { ...state, step: { ...step, pending: undefined, answer: answer.people } } : state,
  typing: () => 'names',
  View: ElsewhereView,
};

function pressed(state: State, step: ElsewhereStep, press: Press): State {
  if (step.pending) return state;
  const form = typed(step.form, press, LIMITS);
  return { ...state, step: { ...step, form, answer: undefined, fault: undefined, notice: undefined } };
}
