import { findRequest } from '#tui/screens/officer/request/calls.ts';
import type { State } from '#tui/screens/officer/state.ts';
import type { StepModule } from '#tui/screens/officer/step.ts';
import { identityOf } from '#tui/screens/officer/steps/identity/state.ts';
import { referenceBindings } from '#tui/screens/officer/steps/reference/bindings.ts';
import { type ReferenceStep, START } from '#tui/screens/officer/steps/reference/state.ts';
import { typed } from '#tui/screens/officer/steps/reference/typed.ts';
import { ReferenceStepView } from '#tui/screens/officer/steps/reference/view.tsx';
import type { Press } from '#tui/terminal/press.ts';

export const REFERENCE_STEP: StepModule<ReferenceStep> = {
  bindings: referenceBindings,
  pressed,
  send: ({ call }, services, signal) => findRequest(call, services, signal),
  answered: (state, _, answer) => (answer.kind === 'found' ? { ...state, step: identityOf(answer.request) } : state),
  failed(state, { pending }, failure) {
    const reference = pending?.call.reference ?? '';
    return { ...state, step: { ...START, notice: { kind: 'failed', reference, failure } } };
  },
  typing: ({ pending }) => (pending ? 'keys' : 'names'),
  View: ReferenceStepView,
};

function pressed(state: State, step: ReferenceStep, press: Press): State {
  const next = step.pending ? step : typed(step, press);
  return next === step ? state : { ...state, step: next };
}
