import type { ReactNode } from 'react';
import { Notice } from '#tui/components/notice.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import type { AnnulmentStep } from '#tui/screens/officer/steps/annulment/state.ts';
import { ANNULMENT_WORDS } from '#tui/screens/officer/steps/annulment/words.ts';
import { DayView } from '#tui/screens/officer/steps/log/view.tsx';
import { OutcomeView } from '#tui/screens/officer/steps/outcome/view.tsx';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** The question under the act, where it was seen. */
export function AnnulmentView({ step: { seen, pending } }: StepProps<AnnulmentStep>): ReactNode {
  const words = useWordsOf(ANNULMENT_WORDS);
  const question = pending ? (
    <Waiting what={words.annulling} attempts={pending.attempts} />
  ) : (
    <Notice tone="careful" text={words.question} isStrong />
  );
  if (seen.kind === 'log') {
    return <DayView step={seen}>{question}</DayView>;
  }
  return (
    <OutcomeView about={seen.about} outcome={{ kind: 'established', act: seen.act }}>
      {question}
    </OutcomeView>
  );
}
