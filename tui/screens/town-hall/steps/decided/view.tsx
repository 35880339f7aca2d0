import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { Refusals } from '#tui/components/refusals.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import type { DecidedStep } from '#tui/screens/town-hall/steps/decided/state.ts';
import { DECIDED_WORDS } from '#tui/screens/town-hall/steps/decided/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** Whether it is valid now, or why not; and that the mandant is told. */
export function DecidedView({ step: { card, decided } }: StepProps<DecidedStep>): ReactNode {
  const words = useWordsOf(DECIDED_WORDS);
  const isValid = decided.status === 'active';
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
      <SafeText wrap="wrap" text={`${sayName(card.mandant)} → ${sayName(card.mandataire)}`} bold />
      <Notice tone={isValid ? 'done' : 'no'} text={words.status(decided.status)} isStrong />
      <Refusals refusals={decided.reasons} />
      <Notice tone="next" text={words.told} />
    </Box>
  );
}
