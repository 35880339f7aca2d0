import { concealed, undecidedAgain } from '#tui/screens/officer/decision/state.ts';
import { establishRequest } from '#tui/screens/officer/request/calls.ts';
import type { StepModule } from '#tui/screens/officer/step.ts';
import { identityBindings } from '#tui/screens/officer/steps/identity/bindings.ts';
import type { IdentityStep } from '#tui/screens/officer/steps/identity/state.ts';
import { IdentityStepView } from '#tui/screens/officer/steps/identity/view.tsx';
import { outcomeOf } from '#tui/screens/officer/steps/outcome/state.ts';

export const IDENTITY_STEP: StepModule<IdentityStep> = {
  bindings: identityBindings,
  send: ({ call }, services, signal) => establishRequest(call, services, signal),
  answered: (state, { request }, answer) =>
    answer.kind === 'established' ? { ...state, step: outcomeOf(request, answer) } : state,
  /** A refused act is an outcome. */
  failed: (state, step, failure) => ({
    ...state,
    step: failure.kind === 'refused' ? outcomeOf(step.request, failure) : undecidedAgain(step, failure),
  }),
  conceal: concealed,
  copies: ({ request }) => request.reference,
  typing: () => 'keys',
  View: IdentityStepView,
};
