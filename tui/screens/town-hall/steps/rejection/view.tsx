import { Box } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { KeptNotice } from '#tui/components/kept-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { FormFields } from '#tui/forms/form-fields.tsx';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import type { RejectionStep } from '#tui/screens/town-hall/steps/rejection/state.ts';
import { REJECTION_WORDS } from '#tui/screens/town-hall/steps/rejection/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

const WIDTH = 58;
const ROWS = 6;
const LABEL_WIDTH = 12;

/** Why it is rejected, in the words that the mandant will read. */
export function RejectionView({ step }: StepProps<RejectionStep>): ReactNode {
  const words = useWordsOf(REJECTION_WORDS);
  const { card, form, pending } = step;
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
      <SafeText bold text={words.heading} />
      <SafeText wrap="wrap" text={`${sayName(card.mandant)} → ${sayName(card.mandataire)}`} />
      <FormFields
        form={form}
        labels={words.fields}
        width={WIDTH}
        labelWidth={LABEL_WIDTH}
        rows={{ note: ROWS }}
        isWaiting={pending !== undefined}
      />
      <SafeText dimColor wrap="wrap" text={words.told} />
      {pending && <Waiting what={words.rejecting} attempts={pending.attempts} />}
      <NoticeView notice={step.notice} />
    </Box>
  );
}

function NoticeView({ notice }: { readonly notice: RejectionStep['notice'] }): ReactNode {
  const words = useWordsOf(REJECTION_WORDS);
  switch (notice?.kind) {
    case 'no-note':
      return <Notice tone="no" text={words.noNote} />;
    case 'kept':
      return <KeptNotice />;
    case 'failed':
      return <FailureNotice failure={notice.failure} />;
    case undefined:
      return null;
  }
}
