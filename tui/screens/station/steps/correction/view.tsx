import { Box } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { FormFields } from '#tui/forms/form-fields.tsx';
import type { CorrectionStep } from '#tui/screens/station/steps/correction/state.ts';
import { useWords } from '#tui/terminal/words.tsx';

const WIDTH = 40;

/** why, and who confirms. */
export function CorrectionView({ step }: { readonly step: CorrectionStep }): ReactNode {
  const { correction } = useWords().labels.station;
  const { reason, secondName: name, secondPassword: password } = correction;
  return (
    <Box flexDirection="column" marginTop={2} rowGap={1} flexShrink={0}>
      <Notice tone="careful" text={correction.heading(sayName(step.person))} isStrong />
      <FormFields
        form={step.form}
        labels={{ reason, name, password }}
        width={WIDTH}
        isWaiting={step.pending !== undefined}
      />
      {step.pending && <Waiting what={correction.sending} attempts={step.pending.attempts} />}
      {step.notice?.kind === 'missing' && <Notice tone="careful" text={correction.missing} />}
      {step.notice?.kind === 'failed' && <FailureNotice failure={step.notice.failure} />}
    </Box>
  );
}
