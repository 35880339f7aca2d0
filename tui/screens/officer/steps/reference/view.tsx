import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import { Cells } from '#tui/screens/officer/steps/reference/cells.tsx';
import type { ReferenceNotice, ReferenceStep } from '#tui/screens/officer/steps/reference/state.ts';
import { REFERENCE_WORDS } from '#tui/screens/officer/steps/reference/words.ts';
import { useGap } from '#tui/screens/officer/use-gap.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** The one field of the counter: six cells. */
export function ReferenceStepView({ step }: StepProps<ReferenceStep>): ReactNode {
  const words = useWordsOf(REFERENCE_WORDS);
  const gap = useGap();
  const { signs, pending, notice } = step;
  if (pending) {
    return (
      <Box flexDirection="column" alignItems="center" marginTop={4} flexShrink={0}>
        <Waiting what={words.finding(pending.call.reference)} attempts={pending.attempts} />
      </Box>
    );
  }
  return (
    <Box flexDirection="column" alignItems="center" flexShrink={0}>
      <Box marginTop={2 * gap} marginBottom={gap}>
        <Text>{words.type}</Text>
      </Box>
      <Cells signs={signs} />
      <Box marginTop={1 + gap} flexDirection="column" alignSelf="stretch" paddingX={4 * gap}>
        {notice && <NoticeView notice={notice} />}
      </Box>
    </Box>
  );
}

function NoticeView({ notice }: { readonly notice: ReferenceNotice }): ReactNode {
  const words = useWordsOf(REFERENCE_WORDS);
  switch (notice.kind) {
    case 'malformed':
      return <Notice tone="no" text={words.malformed} />;
    case 'not-a-reference':
      return <Notice tone="no" text={words.notAReference} />;
    case 'look-alike':
      return <Notice tone="careful" text={words.lookAlike} />;
    case 'stands':
      return <Notice tone="done" text={words.stands(notice.at)} />;
    case 'unknown-outcome':
      return <Notice tone="careful" text={words.unknownOutcome(notice.reference)} />;
    case 'failed':
      return (
        <Box flexDirection="column">
          <Text bold>{notice.reference}</Text>
          <FailureNotice failure={notice.failure} />
        </Box>
      );
  }
}
