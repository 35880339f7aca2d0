import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { sayDay } from '#core/messages/dates.ts';
import type { LogEntry } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Topic } from '#tui/components/topic.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { isFiltering } from '#tui/forms/filter.ts';
import { FilterLine } from '#tui/forms/filter-line.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import { actsShown, detailsOf, sayCount, sayEntry, sayEntryAloud } from '#tui/screens/officer/steps/log/say.ts';
import type { LogStep } from '#tui/screens/officer/steps/log/state.ts';
import { LOG_WORDS } from '#tui/screens/officer/steps/log/words.ts';
import { useGap } from '#tui/screens/officer/use-gap.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for acts, and more of them while the reasons of a refusal are shown. */
const OTHER_ROWS = 11;
const REASON_ROWS = 3;

/** the acts of one day of this authority. */
export function LogView({ step }: StepProps<LogStep>): ReactNode {
  const words = useWordsOf(LOG_WORDS);
  const { acts, pointed, pending, notice } = step;
  return (
    <DayView step={step}>
      {pending && <Waiting what={words.loading} attempts={pending.attempts} />}
      {notice?.kind === 'failed' && <FailureNotice failure={notice.failure} />}
      {notice && notice.kind !== 'failed' && <Notice tone="careful" text={words.notAnnullable[notice.kind]} />}
      {acts && !notice && <Pointed entry={actsShown(step)[pointed]} />}
    </DayView>
  );
}

type DayProps = {
  readonly step: LogStep;
  /** Under the acts. */
  readonly children: ReactNode;
};

export function DayView({ step, children }: DayProps): ReactNode {
  const lang = useLang();
  const { rows } = useWindowSize();
  const gap = useGap();
  const words = LOG_WORDS[lang];
  const { day, acts, more, pointed, filter } = step;
  const shown = actsShown(step);
  const say = useIsLinear() ? sayEntryAloud : sayEntry;
  const taken = OTHER_ROWS + (isFiltering(filter) ? 1 + gap : 0) + (more > 0 ? 1 + gap : 0);
  const isRefused = shown[pointed]?.status === 'refused';
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={gap} rowGap={gap}>
      <Topic id={day ?? ''} />
      <Box justifyContent="space-between" columnGap={2} flexShrink={0}>
        <Text bold>{day ? words.heading(sayDay(day, lang)) : ''}</Text>
        {acts && <Text>{sayCount(acts, lang)}</Text>}
      </Box>
      {acts && <FilterLine filter={filter} shown={shown.length} all={acts.length} />}
      <PickList
        items={shown}
        pointed={pointed}
        room={Math.min(shown.length, rows - taken - (isRefused ? REASON_ROWS : 0))}
        keyOf={({ act, at, mandant }) => JSON.stringify(act ?? [at, mandant.elector])}
        say={(entry) => say(entry, lang)}
      />
      {more > 0 && <SafeText wrap="wrap" text={words.more(more)} dimColor />}
      {children}
    </Box>
  );
}

/** What the line pointed at leaves out: the reasons of a refusal take several rows. */
function Pointed({ entry }: { readonly entry: LogEntry | undefined }): ReactNode {
  const lang = useLang();
  return <SafeText text={entry ? detailsOf(entry, lang).join(' · ') : ''} manner="asked" wrap="wrap" dimColor />;
}
