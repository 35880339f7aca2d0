import { Box } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { FormFields } from '#tui/forms/form-fields.tsx';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import type { PutAsideStep } from '#tui/screens/town-hall/steps/put-aside/state.ts';
import { PUT_ASIDE_WORDS } from '#tui/screens/town-hall/steps/put-aside/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

const WIDTH = 50;

export function PutAsideView({ step }: StepProps<PutAsideStep>): ReactNode {
  const words = useWordsOf(PUT_ASIDE_WORDS);
  const { form, pending, notice } = step;
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
      <SafeText bold text={words.heading} />
      <FormFields
        form={form}
        labels={words.fields}
        width={WIDTH}
        isWaiting={pending !== undefined}
        hints={words.hints}
      />
      {pending && <Waiting what={words.putting} attempts={pending.attempts} />}
      {notice?.kind === 'failed' && <FailureNotice failure={notice.failure} />}
      {notice && notice.kind !== 'failed' && <Notice tone="no" text={words.notices[notice.kind]} />}
    </Box>
  );
}
