import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { Day } from '#core/calendar/day.ts';
import type { Lang } from '#core/model/lang.ts';
import { Choice } from '#tui/components/choice.tsx';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { DateRead } from '#tui/forms/date-read.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import { latestEnd, type Option, optionsOf, type When } from '#tui/screens/officer/steps/validity/options.ts';
import type { ValidityStep } from '#tui/screens/officer/steps/validity/state.ts';
import { VALIDITY_WORDS } from '#tui/screens/officer/steps/validity/words.ts';
import { useGap } from '#tui/screens/officer/use-gap.ts';
import { LONGEST_DATE } from '#tui/terminal/read-date.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for elections, and how many of them are gaps where there are gaps. */
const OTHER_ROWS = 9;
const GAPS = 4;

/** an election's rounds, or a period. */
export function ValidityView({ step }: StepProps<ValidityStep>): ReactNode {
  const lang = useLang();
  const words = VALIDITY_WORDS[lang];
  const { rows } = useWindowSize();
  const gap = useGap();
  const { draft, asked, pending, notice } = step;
  const { when } = draft;
  const options = optionsOf(asked.elections, draft.today);
  const elections = options.filter((option) => option.kind === 'election');
  return (
    <Box flexDirection="column" marginTop={gap} rowGap={gap} flexShrink={0}>
      <SafeText text={sayName(asked.known.person)} />
      <Text bold>{words.which}</Text>
      <Box flexDirection="column">
        <PickList
          items={elections}
          pointed={when.pointed}
          room={Math.min(elections.length, rows - OTHER_ROWS - GAPS * gap)}
          keyOf={(option) => `${option.election.id} ${option.rounds.length} ${option.rounds[0]?.number}`}
          say={(option) => sayRounds(option, lang)}
        />
        <Period
          when={when}
          isPointed={when.pointed === options.length - 1}
          today={draft.today}
          longest={asked.known.longest}
        />
      </Box>
      <Box flexDirection="column">
        {pending && <Waiting what={words.previewing} attempts={pending.attempts} />}
        {notice && <FailureNotice failure={notice.failure} />}
      </Box>
    </Box>
  );
}

type PeriodProps = {
  readonly when: When;
  readonly isPointed: boolean;
  readonly today: Day;
  readonly longest: Day | undefined;
};

function Period({ when, isPointed, today, longest }: PeriodProps): ReactNode {
  const words = useWordsOf(VALIDITY_WORDS);
  const { columns } = useWindowSize();
  const isLinear = useIsLinear();
  const hint = words.periodHint(longest && shortDay(longest));
  return (
    <>
      <Box columnGap={1}>
        {isLinear ? (
          <Choice text={`${words.period} ${hint}`} isPointed={isPointed} asks />
        ) : (
          <Text bold={isPointed}>
            {isPointed ? '›' : ' '} {words.period}
          </Text>
        )}
        <Field
          label={words.period}
          value={when.until}
          isFocused={isPointed}
          width={when.until.text === '' ? Math.max(12, columns - 18) : LONGEST_DATE}
          hint={hint}
        />
        <DateRead typed={when.until.text} latest={latestEnd(today)} isFocused={isPointed} />
      </Box>
      {when.fault && <Notice tone="no" text={words.faults[when.fault]} />}
    </>
  );
}

/** `Présidentielle, 1er tour, 11/04/2027`, or both rounds, with their days. */
function sayRounds({ election, rounds }: Extract<Option, { kind: 'election' }>, lang: Lang): string {
  const [first, ...others] = rounds;
  if (first && others.length === 0)
    return COMPONENT_WORDS[lang].round(election.name, first.number, shortDay(first.day));
  const days = rounds.map(({ day }) => shortDay(day)).join(', ');
  return VALIDITY_WORDS[lang].bothRounds(election.name, days);
}
