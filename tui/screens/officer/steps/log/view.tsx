import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { PARIS, timeAt } from '#core/calendar/instant.ts';
import type { Task } from '#core/law/establishment/powers.ts';
import { sayDay } from '#core/messages/dates.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { LogEntry } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Topic } from '#tui/components/topic.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import type { LogStep } from '#tui/screens/officer/steps/log/state.ts';
import { LOG_WORDS } from '#tui/screens/officer/steps/log/words.ts';
import { useGap } from '#tui/screens/officer/use-gap.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for acts. */
const OTHER_ROWS = 11;

/** the acts of one day of this authority. */
export function LogView({ state, step }: StepProps<LogStep>): ReactNode {
  const words = useWordsOf(LOG_WORDS);
  const { acts, pointed, pending, notice } = step;
  return (
    <DayView step={step} task={state.powers.act}>
      {pending && <Waiting what={words.loading} attempts={pending.attempts} />}
      {notice && <FailureNotice failure={notice.failure} />}
      {acts && !notice && <Pointed entry={acts[pointed]} />}
    </DayView>
  );
}

type DayProps = {
  readonly step: LogStep;
  readonly task: Task;
  /** Under the acts. */
  readonly children: ReactNode;
};

export function DayView({ step: { day, acts, pointed }, task, children }: DayProps): ReactNode {
  const lang = useLang();
  const { rows } = useWindowSize();
  const gap = useGap();
  const words = LOG_WORDS[lang];
  const shown = acts ?? [];
  const say = useIsLinear() ? sayEntryAloud : sayEntry;
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={gap} rowGap={gap}>
      <Topic id={day ?? ''} />
      <Box justifyContent="space-between" columnGap={2} flexShrink={0}>
        <Text bold>{day ? words.heading(sayDay(day, lang)) : ''}</Text>
        {acts && <Text>{acts.length === 0 ? words.none[task] : words.count(acts.length)}</Text>}
      </Box>
      <PickList
        items={shown}
        pointed={pointed}
        room={Math.min(shown.length, rows - OTHER_ROWS)}
        keyOf={(entry) => JSON.stringify(entry.act)}
        say={(entry) => say(entry, lang)}
      />
      {children}
    </Box>
  );
}

/** Columns of the status. */
const STATUS_WIDTH = 11;

/** `09:05 valable     D’ORMESSON Amélie → MARTIN Jean`; the hour is Paris’s. */
function sayEntry({ at, mandant, mandataire, status }: LogEntry, lang: Lang): string {
  const to = mandataire ? ` → ${sayName(mandataire)}` : '';
  const state = status === 'revocation' ? LOG_WORDS[lang].revocation : WORDS[lang].status[status];
  return `${timeAt(at, PARIS)} ${state.padEnd(STATUS_WIDTH)} ${sayName(mandant)}${to}`;
}

/** `09:05, valable, D’ORMESSON Amélie, mandataire MARTIN Jean, XBQ7V3`. */
function sayEntryAloud(entry: LogEntry, lang: Lang): string {
  const { at, mandant, mandataire, status } = entry;
  const { revocation, to } = LOG_WORDS[lang];
  const state = status === 'revocation' ? revocation : WORDS[lang].status[status];
  const people = [sayName(mandant), ...(mandataire ? [to(sayName(mandataire))] : [])];
  return [timeAt(at, PARIS), state, ...people, ...detailsOf(entry, lang)].join(', ');
}

/** The number of the act pointed at, by which reference, and where it was made. */
function Pointed({ entry }: { readonly entry: LogEntry | undefined }): ReactNode {
  const lang = useLang();
  return <SafeText text={entry ? detailsOf(entry, lang).join(' · ') : ''} manner="asked" dimColor />;
}

function detailsOf({ recordedNo: no, reference, homeVisit }: LogEntry, lang: Lang): readonly string[] {
  const { atHome, recordedNo } = LOG_WORDS[lang];
  return [
    ...(no === undefined ? [] : [recordedNo(no)]),
    ...(reference ? [reference] : []),
    ...(homeVisit ? [atHome] : []),
  ];
}
