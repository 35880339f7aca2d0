import { Box } from 'ink';
import type { ReactNode } from 'react';
import { stationNumber } from '#core/messages/phrases.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { datesRead } from '#tui/forms/date-read.tsx';
import { textOf } from '#tui/forms/form.ts';
import { FormFields } from '#tui/forms/form-fields.tsx';
import { FORM_WORDS } from '#tui/forms/words.ts';
import type { StepProps } from '#tui/screens/station/step.ts';
import type { ElsewhereStep } from '#tui/screens/station/steps/elsewhere/state.ts';
import { ELSEWHERE_WORDS } from '#tui/screens/station/steps/elsewhere/words.ts';
import { STATION_WORDS } from '#tui/screens/station/words.ts';
import { LONGEST_DATE, latestBirth } from '#tui/terminal/read-date.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

const WIDTHS = { name: 40, born: LONGEST_DATE } as const;

/** "Your station is…" */
export function ElsewhereView({ state, step }: StepProps<ElsewhereStep>): ReactNode {
  const words = useWordsOf(ELSEWHERE_WORDS);
  const { born, bornHint } = useWordsOf(STATION_WORDS);
  const { faults } = useWordsOf(FORM_WORDS);
  const { form, fault, pending, notice } = step;
  return (
    <Box flexDirection="column" marginTop={2} rowGap={1} flexShrink={0}>
      <Notice tone="careful" text={words.heading} isStrong />
      <FormFields
        form={form}
        labels={{ name: words.lastName, born }}
        hints={{ born: bornHint }}
        width={WIDTHS}
        beside={datesRead(form, { born: latestBirth(state.round.day) }, pending !== undefined)}
        faults={fault ? { [fault.field]: faults[fault.why] } : {}}
        isWaiting={pending !== undefined}
      />
      {pending && <Waiting what={words.sending} attempts={pending.attempts} />}
      {notice && <FailureNotice failure={notice.failure} />}
      {step.answer?.length === 0 && (
        <Notice tone="careful" text={words.none(textOf(form, 'name'), textOf(form, 'born'))} />
      )}
      {step.answer?.map((person) => (
        <Notice
          key={`${person.station} ${person.firstNames}`}
          tone="done"
          text={[
            words.found(sayName(person), stationNumber(person.station), person.commune),
            ...(person.phone === null ? [] : [words.phone(person.phone)]),
          ].join(' ')}
          isStrong
        />
      ))}
    </Box>
  );
}
