import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { WaitingProcuration } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { isFiltering } from '#tui/forms/filter.ts';
import { FilterLine } from '#tui/forms/filter-line.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import { sayWaiting, sayWaitingAloud, waitingShown } from '#tui/screens/town-hall/steps/inbox/say.ts';
import type { InboxStep } from '#tui/screens/town-hall/steps/inbox/state.ts';
import { INBOX_WORDS } from '#tui/screens/town-hall/steps/inbox/words.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for the list. */
const OTHER_ROWS = 12;

export function InboxView({ step }: StepProps<InboxStep>): ReactNode {
  const lang = useLang();
  const { rows } = useWindowSize();
  const words = INBOX_WORDS[lang];
  const { waiting, more, pointed, filter, pending, notice } = step;
  const shown = waitingShown(step);
  const say = useIsLinear() ? sayWaitingAloud : sayWaiting;
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
      <Box justifyContent="space-between" columnGap={2} flexShrink={0}>
        <SafeText bold text={words.heading} />
        {waiting && (
          <Spoken text={words.count(waiting.length, more)} manner="once">
            <Text>{words.count(waiting.length, more)}</Text>
          </Spoken>
        )}
      </Box>
      {waiting && <FilterLine filter={filter} shown={shown.length} all={waiting.length} />}
      <PickList
        items={shown}
        pointed={pointed}
        room={Math.min(shown.length, rows - OTHER_ROWS - (isFiltering(filter) ? 2 : 0))}
        keyOf={({ procuration }) => procuration}
        say={(each) => say(each, lang)}
        isDim={({ openAt }) => openAt !== undefined}
      />
      {notice && <FailureNotice failure={notice.failure} />}
      {pending && (!waiting || pending.call.open) && (
        <Waiting what={pending.call.open ? words.opening : words.reading} attempts={pending.attempts} />
      )}
      {!pending?.call.open && !notice && <Pointed waiting={shown[pointed]} />}
    </Box>
  );
}

/** How the one pointed at was made, and what must be looked at. */
function Pointed({ waiting }: { readonly waiting: WaitingProcuration | undefined }): ReactNode {
  const lang = useLang();
  const words = INBOX_WORDS[lang];
  if (waiting === undefined) return null;
  const { way, rounds, until, flags } = waiting;
  const covered = rounds.filter(({ coverage }) => coverage === 'covered').length;
  const parts = [
    words.way[way],
    until === undefined ? words.rounds(covered) : words.period,
    ...flags.map((flag) => words.flags[flag]),
  ];
  return <SafeText text={parts.join(' · ')} manner="asked" dimColor />;
}
