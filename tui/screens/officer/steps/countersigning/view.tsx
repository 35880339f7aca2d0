import type { ReactNode } from 'react';
import { RequestView } from '#tui/screens/officer/request/view.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import type { CountersigningStep } from '#tui/screens/officer/steps/countersigning/state.ts';

export function CountersigningView({ step }: StepProps<CountersigningStep>): ReactNode {
  return <RequestView step={step} signing="countersign" />;
}
