import { Box } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import type { CorrectionStep } from '#tui/screens/station/steps.ts';
import { useWords } from '#tui/terminal/words.tsx';

const WIDTH = 40;

/** why, and who confirms. */
export function CorrectionView({ step }: { readonly step: CorrectionStep }): ReactNode {
  const { correction } = useWords().labels.station;
  const focus = step.pending ? undefined : step.focus;
  return (
    <Box flexDirection="column" marginTop={2} rowGap={1} flexShrink={0}>
      <Notice tone="careful" text={correction.heading(sayName(step.person))} isStrong />
      <Box flexDirection="column">
        <Labelled label={correction.reason} isFocused={focus === 'reason'}>
          <Field value={step.reason} isFocused={focus === 'reason'} width={WIDTH} />
        </Labelled>
        <Labelled label={correction.secondName} isFocused={focus === 'name'}>
          <Field value={step.name} isFocused={focus === 'name'} width={WIDTH} />
        </Labelled>
        <Labelled label={correction.secondPassword} isFocused={focus === 'password'}>
          <Field value={step.password} isFocused={focus === 'password'} width={WIDTH} isSecret />
        </Labelled>
      </Box>
      {step.pending && <Waiting what={correction.sending} attempts={step.pending.attempts} />}
      {step.notice?.kind === 'missing' && <Notice tone="careful" text={correction.missing} />}
      {step.notice?.kind === 'failed' && <FailureNotice failure={step.notice.failure} />}
    </Box>
  );
}
