import { Box } from 'ink';
import type { ReactNode } from 'react';
import { stationNumber } from '#core/messages/phrases.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { FormFields } from '#tui/forms/form-fields.tsx';
import type { StepProps } from '#tui/screens/station/step.ts';
import type { ElsewhereStep } from '#tui/screens/station/steps/elsewhere/state.ts';
import { ELSEWHERE_WORDS } from '#tui/screens/station/steps/elsewhere/words.ts';
import { STATION_WORDS } from '#tui/screens/station/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

const WIDTHS = { name: 40, born: 14 } as const;

/** "Your station is…" */
export function ElsewhereView({ step }: StepProps<ElsewhereStep>): ReactNode {
  const words = useWordsOf(ELSEWHERE_WORDS);
  const { born, bornHint } = useWordsOf(STATION_WORDS);
  const { form, pending, notice } = step;
  return (
    <Box flexDirection="column" marginTop={2} rowGap={1} flexShrink={0}>
      <Notice tone="careful" text={words.heading} isStrong />
      <FormFields
        form={form}
        labels={{ name: words.lastName, born }}
        hints={{ born: bornHint }}
        width={WIDTHS}
        isWaiting={pending !== undefined}
      />
      {pending && <Waiting what={words.sending} attempts={pending.attempts} />}
      {notice?.kind === 'missing' && <Notice tone="careful" text={words.missing} />}
      {notice?.kind === 'failed' && <FailureNotice failure={notice.failure} />}
      {step.answer?.length === 0 && <Notice tone="careful" text={words.none} />}
      {step.answer?.map((person) => (
        <Notice
          key={`${person.station} ${person.firstNames}`}
          tone="done"
          text={words.found(sayName(person), stationNumber(person.station), person.commune)}
          isStrong
        />
      ))}
    </Box>
  );
}
