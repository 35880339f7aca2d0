import type { ReactNode } from 'react';
import { signingOf } from '#tui/screens/officer/request/request.ts';
import { RequestView } from '#tui/screens/officer/request/view.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import type { IdentityStep } from '#tui/screens/officer/steps/identity/state.ts';

export function IdentityStepView({ state, step }: StepProps<IdentityStep>): ReactNode {
  return <RequestView step={step} signing={signingOf(step.request, state.powers.act)} />;
}
