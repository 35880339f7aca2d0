import { Box } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { KeptNotice } from '#tui/components/kept-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { PaperFields } from '#tui/screens/town-hall/paper/fields-view.tsx';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import { CandidatesView } from '#tui/screens/town-hall/steps/paper-candidates/view.tsx';
import type { RollPersonStep } from '#tui/screens/town-hall/steps/roll-person/state.ts';
import { ROLL_PERSON_WORDS } from '#tui/screens/town-hall/steps/roll-person/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** The fields of the person, or those whom they may mean. */
export function RollPersonView({ state, step }: StepProps<RollPersonStep>): ReactNode {
  const words = useWordsOf(ROLL_PERSON_WORDS);
  const { form, fault, candidates, pending, notice } = step;
  if (candidates) return <CandidatesView {...candidates} />;
  return (
    <Box flexDirection="column" flexGrow={1}>
      <SafeText bold text={words.heading} />
      <PaperFields form={form} today={state.office.today} fault={fault} isWaiting={pending !== undefined} />
      {pending && <Waiting what={words.looking} attempts={pending.attempts} />}
      {notice?.kind === 'failed' && <FailureNotice failure={notice.failure} />}
      {notice?.kind === 'kept' && <KeptNotice />}
      {notice && notice.kind !== 'failed' && notice.kind !== 'kept' && (
        <Notice tone="no" text={words.notices[notice.kind]} />
      )}
    </Box>
  );
}
