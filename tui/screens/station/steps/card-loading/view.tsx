import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Waiting } from '#tui/components/waiting.tsx';
import type { StepProps } from '#tui/screens/station/step.ts';
import type { CardLoadingStep } from '#tui/screens/station/steps/card-loading/state.ts';
import { CARD_LOADING_WORDS } from '#tui/screens/station/steps/card-loading/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

export function CardLoadingView({ step }: StepProps<CardLoadingStep>): ReactNode {
  const words = useWordsOf(CARD_LOADING_WORDS);
  return (
    <Box marginTop={3} flexShrink={0}>
      <Waiting what={words.loading(step.name)} attempts={step.pending.attempts} />
    </Box>
  );
}
