import { Box } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { sayEntry } from '#tui/screens/town-hall/paper/say-entry.ts';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import type { PaperAnnulmentStep } from '#tui/screens/town-hall/steps/paper-annulment/state.ts';
import { PAPER_ANNULMENT_WORDS } from '#tui/screens/town-hall/steps/paper-annulment/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

export function PaperAnnulmentView({ step: { entry, pending, notice } }: StepProps<PaperAnnulmentStep>): ReactNode {
  const lang = useLang();
  const words = PAPER_ANNULMENT_WORDS[lang];
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
      <SafeText wrap="wrap" text={sayEntry(entry, lang)} bold />
      {notice && <FailureNotice failure={notice.failure} />}
      {pending ? (
        <Waiting what={words.annulling} attempts={pending.attempts} />
      ) : (
        <Notice tone="careful" text={words.question} isStrong />
      )}
    </Box>
  );
}
