import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { Day } from '#core/calendar/day.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { KeptNotice } from '#tui/components/kept-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { datesRead } from '#tui/forms/date-read.tsx';
import { FormFields } from '#tui/forms/form-fields.tsx';
import { FORM_WORDS } from '#tui/forms/words.ts';
import type { StepProps } from '#tui/screens/officer/step.ts';
import type { PersonForm } from '#tui/screens/officer/steps/person/form.ts';
import type { PersonStep } from '#tui/screens/officer/steps/person/state.ts';
import { PERSON_STEP_WORDS } from '#tui/screens/officer/steps/person/words.ts';
import { useGap } from '#tui/screens/officer/use-gap.ts';
import { LONGEST_DATE, latestBirth } from '#tui/terminal/read-date.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** Columns of a name, and those of the screen that are not for what is typed. */
const LONG = 60;
const OTHER_COLUMNS = 32;

/** Who is at the counter, or who will vote in their place. */
export function PersonView({ step }: StepProps<PersonStep>): ReactNode {
  const words = useWordsOf(PERSON_STEP_WORDS);
  const gap = useGap();
  const { draft, whose, pending, notice } = step;
  const isMandant = whose.who === 'mandant';
  return (
    <Box flexDirection="column" marginTop={gap} rowGap={gap} flexShrink={0}>
      {!isMandant && <SafeText text={sayName(whose.known.person)} />}
      <Text bold wrap="wrap">
        {isMandant ? words.who[draft.purpose] : words.whoMandataire}
      </Text>
      <PersonFields person={draft[whose.who]} today={draft.today} isWaiting={pending !== undefined} />
      <Box flexDirection="column">
        {pending && <Waiting what={words.looking} attempts={pending.attempts} />}
        {notice && <NoticeView notice={notice} />}
      </Box>
    </Box>
  );
}

type FieldsProps = { readonly person: PersonForm; readonly today: Day; readonly isWaiting: boolean };

/** The field of the moment alone has its hint; what is wrong is said under its own field. */
function PersonFields({ person: { form, fault }, today, isWaiting }: FieldsProps): ReactNode {
  const { fields, hints } = useWordsOf(PERSON_STEP_WORDS);
  const { faults } = useWordsOf(FORM_WORDS);
  const long = Math.min(LONG, useWindowSize().columns - OTHER_COLUMNS);
  return (
    <FormFields
      form={form}
      labels={fields}
      width={{ nne: 20, lastName: long, firstNames: long, sex: 8, born: LONGEST_DATE, commune: long }}
      isWaiting={isWaiting}
      beside={datesRead(form, { born: latestBirth(today) }, isWaiting)}
      hints={isWaiting ? {} : { [form.focus]: hints[form.focus] }}
      faults={fault ? { [fault.field]: faults[fault.why] } : {}}
    />
  );
}

function NoticeView({ notice }: { readonly notice: NonNullable<PersonStep['notice']> }): ReactNode {
  const words = useWordsOf(PERSON_STEP_WORDS);
  switch (notice.kind) {
    case 'nobody':
      return <Notice tone="no" text={words.nobody} />;
    case 'no-commune':
      return <Notice tone="no" text={words.noCommune} />;
    case 'kept':
      return <KeptNotice />;
    case 'failed':
      return <FailureNotice failure={notice.failure} />;
  }
}
