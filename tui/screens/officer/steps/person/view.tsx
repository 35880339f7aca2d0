import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import { PersonFormView } from '#tui/screens/officer/steps/person/form-view.tsx';
import type { PersonStep } from '#tui/screens/officer/steps/person/state.ts';
import { PERSON_STEP_WORDS } from '#tui/screens/officer/steps/person/words.ts';
import { useGap } from '#tui/screens/officer/use-gap.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** Who is at the counter, or who will vote in their place. */
export function PersonView({ step }: StepProps<PersonStep>): ReactNode {
  const words = useWordsOf(PERSON_STEP_WORDS);
  const gap = useGap();
  const { draft, whose, pending, notice } = step;
  const isMandant = whose.who === 'mandant';
  return (
    <Box flexDirection="column" marginTop={gap} rowGap={gap} flexShrink={0}>
      {!isMandant && <SafeText text={sayName(whose.known.person)} />}
      <Text bold wrap="truncate-end">
        {isMandant ? words.who[draft.purpose] : words.whoMandataire}
      </Text>
      <PersonFormView person={draft[whose.who]} isTyping={pending === undefined} />
      <Box flexDirection="column">
        {pending && <Waiting what={words.looking} attempts={pending.attempts} />}
        {notice && <NoticeView notice={notice} />}
      </Box>
    </Box>
  );
}

function NoticeView({ notice }: { readonly notice: NonNullable<PersonStep['notice']> }): ReactNode {
  const words = useWordsOf(PERSON_STEP_WORDS);
  switch (notice.kind) {
    case 'nobody':
      return <Notice tone="no" text={words.nobody} />;
    case 'no-commune':
      return <Notice tone="no" text={words.noCommune} />;
    case 'failed':
      return <FailureNotice failure={notice.failure} />;
  }
}
