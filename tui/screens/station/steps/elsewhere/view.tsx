import { Box } from 'ink';
import type { ReactNode } from 'react';
import { stationNumber } from '#core/messages/phrases.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import type { ElsewhereStep } from '#tui/screens/station/steps.ts';
import { useWords } from '#tui/terminal/words.tsx';

const WIDTH = 40;

/** "Your station is…" */
export function ElsewhereView({ step }: { readonly step: ElsewhereStep }): ReactNode {
  const { station } = useWords().labels;
  const { elsewhere } = station;
  const focus = step.pending ? undefined : step.focus;
  return (
    <Box flexDirection="column" marginTop={2} rowGap={1} flexShrink={0}>
      <Notice tone="careful" text={elsewhere.heading} isStrong />
      <Box flexDirection="column">
        <Labelled label={elsewhere.lastName} isFocused={focus === 'name'}>
          <Field value={step.name} isFocused={focus === 'name'} width={WIDTH} />
        </Labelled>
        <Labelled label={station.born} isFocused={focus === 'born'}>
          <Field value={step.born} isFocused={focus === 'born'} width={14} hint={station.bornHint} />
        </Labelled>
      </Box>
      {step.pending && <Waiting what={elsewhere.sending} attempts={step.pending.attempts} />}
      {step.notice?.kind === 'missing' && <Notice tone="careful" text={elsewhere.missing} />}
      {step.notice?.kind === 'failed' && <FailureNotice failure={step.notice.failure} />}
      {step.answer?.length === 0 && <Notice tone="careful" text={elsewhere.none} />}
      {step.answer?.map((person) => (
        <Notice
          key={`${person.station} ${person.firstNames}`}
          tone="done"
          text={elsewhere.found(sayName(person), stationNumber(person.station), person.commune)}
          isStrong
        />
      ))}
    </Box>
  );
}
