import type { ReactNode } from 'react';
import { Waiting } from '#tui/components/waiting.tsx';
import type { StepProps } from '#tui/screens/station/step.ts';
import { CardView } from '#tui/screens/station/steps/card/view.tsx';
import type { MarkingStep } from '#tui/screens/station/steps/marking/state.ts';
import { MARKING_WORDS } from '#tui/screens/station/steps/marking/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

export function MarkingView({ state, step, zone }: StepProps<MarkingStep>): ReactNode {
  const words = useWordsOf(MARKING_WORDS);
  return (
    <CardView state={state} card={step.card} pointed={undefined} zone={zone}>
      <Waiting what={words.marking} attempts={step.pending.attempts} />
    </CardView>
  );
}
