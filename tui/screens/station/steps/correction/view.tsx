import { Box } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { FormFields } from '#tui/forms/form-fields.tsx';
import type { StepProps } from '#tui/screens/station/step.ts';
import type { CorrectionStep } from '#tui/screens/station/steps/correction/state.ts';
import { CORRECTION_WORDS } from '#tui/screens/station/steps/correction/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

const WIDTH = 40;
const REASON_ROWS = 3;

/** the reason, and the second person who confirms. */
export function CorrectionView({ step }: StepProps<CorrectionStep>): ReactNode {
  const words = useWordsOf(CORRECTION_WORDS);
  const { reason, secondName: name, secondPassword: password } = words;
  return (
    <Box flexDirection="column" marginTop={2} rowGap={1} flexShrink={0}>
      <Notice tone="careful" text={words.heading(sayName(step.person))} isStrong />
      <FormFields
        form={step.form}
        labels={{ reason, name, password }}
        width={WIDTH}
        rows={{ reason: REASON_ROWS }}
        isWaiting={step.pending !== undefined}
      />
      {step.pending && <Waiting what={words.sending} attempts={step.pending.attempts} />}
      {step.notice?.kind === 'missing' && <Notice tone="careful" text={words.missing} />}
      {step.notice?.kind === 'failed' && <FailureNotice failure={step.notice.failure} />}
    </Box>
  );
}
