import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { Day } from '#core/calendar/day.ts';
import type { Failure } from '#tui/client.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { PickList } from '#tui/components/pick-list.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import type { Labels } from '#tui/labels/labels.ts';
import { useGap } from '#tui/screens/officer/identity-view.tsx';
import type { PersonFlow, PlannedRequest } from '#tui/screens/officer/person/state.ts';
import { type Option, optionsOf } from '#tui/screens/officer/person/when.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for elections, and how many of them are gaps where there are gaps. */
const OTHER_ROWS = 9;
const GAPS = 4;

type Props = {
  readonly flow: PersonFlow;
  readonly asked: PlannedRequest;
  readonly failure: Failure | undefined;
  readonly children?: ReactNode;
};

/** an election's rounds, or a period. */
export function WhenView({ flow, asked, failure, children }: Props): ReactNode {
  const { labels } = useWords();
  const { rows } = useWindowSize();
  const { person } = labels.officer;
  const gap = useGap();
  const options = optionsOf(asked.elections, flow.today);
  const elections = options.filter((option) => option.kind === 'election');
  return (
    <Box flexDirection="column" marginTop={gap} rowGap={gap} flexShrink={0}>
      <SafeText text={sayName(asked.known.person)} />
      <Text bold>{person.whichTime}</Text>
      <Box flexDirection="column">
        <PickList
          items={elections}
          pointed={flow.when.pointed}
          room={Math.min(elections.length, rows - OTHER_ROWS - GAPS * gap)}
          keyOf={(option) => `${option.election.id} ${option.rounds.length} ${option.rounds[0]?.number}`}
          say={(option) => sayRounds(option, labels)}
        />
        <Period when={flow.when} isPointed={flow.when.pointed === options.length - 1} longest={asked.known.longest} />
      </Box>
      <Box flexDirection="column">{children ?? (failure && <FailureNotice failure={failure} />)}</Box>
    </Box>
  );
}

type PeriodProps = {
  readonly when: PersonFlow['when'];
  readonly isPointed: boolean;
  readonly longest: Day | undefined;
};

function Period({ when, isPointed, longest }: PeriodProps): ReactNode {
  const { person } = useWords().labels.officer;
  const { columns } = useWindowSize();
  const hint = person.periodHint(longest && shortDay(longest));
  return (
    <>
      <Box columnGap={1}>
        <Text bold={isPointed}>
          {isPointed ? '›' : ' '} {person.period}
        </Text>
        <Field value={when.until} isFocused={isPointed} width={Math.max(12, columns - 18)} hint={hint} />
      </Box>
      {when.fault && <Notice tone="no" text={person.timeFaults[when.fault]} />}
    </>
  );
}

/** `Présidentielle, 1er tour, 11/04/2027`, or both rounds, with their days. */
function sayRounds({ election, rounds }: Extract<Option, { kind: 'election' }>, labels: Labels): string {
  const [first, ...others] = rounds;
  if (first && others.length === 0) return labels.round(election.name, first.number, shortDay(first.day));
  const days = rounds.map(({ day }) => shortDay(day)).join(', ');
  return labels.officer.person.bothRounds(election.name, days);
}
