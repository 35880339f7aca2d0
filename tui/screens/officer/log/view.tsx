import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { PARIS, timeAt } from '#core/calendar/instant.ts';
import { sayDay } from '#core/messages/dates.ts';
import { WORDS } from '#core/messages/words.ts';
import type { LogEntry } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { PickList } from '#tui/components/pick-list.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { useGap } from '#tui/screens/officer/identity-view.tsx';
import type { LogFlow } from '#tui/screens/officer/log/state.ts';
import { PrintedView, ReceiptLines } from '#tui/screens/officer/receipt/paper-view.tsx';
import { useWords, type Words } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for acts. */
const OTHER_ROWS = 11;

/** the acts of one day of this authority. */
export function LogView({ flow }: { readonly flow: LogFlow }): ReactNode {
  const { step } = flow;
  if (step.kind !== 'receipt') return <Day flow={flow} />;
  return (
    <Box flexDirection="column" flexGrow={1}>
      <Scroll>
        <ReceiptLines paper={step.paper} />
      </Scroll>
      <PrintedView paper={step.paper} />
    </Box>
  );
}

function Day({ flow }: { readonly flow: LogFlow }): ReactNode {
  const words = useWords();
  const { rows } = useWindowSize();
  const gap = useGap();
  const { log, step } = flow;
  const { log: labels } = words.labels.officer.day;
  const shown = (step.kind === 'loading' ? step.call.day : undefined) ?? log?.day;
  const acts = step.kind === 'loading' ? [] : (log?.acts ?? []);
  return (
    <Box flexDirection="column" flexGrow={1} marginTop={gap} rowGap={gap}>
      <Box justifyContent="space-between" columnGap={2} flexShrink={0}>
        <Text bold>{shown ? labels.heading(sayDay(shown, words.lang)) : ''}</Text>
        {step.kind !== 'loading' && <Text>{acts.length === 0 ? labels.none : labels.count(acts.length)}</Text>}
      </Box>
      <PickList
        items={acts}
        pointed={step.kind === 'loading' ? 0 : step.pointed}
        room={Math.min(acts.length, rows - OTHER_ROWS)}
        keyOf={(entry) => JSON.stringify(entry.act)}
        say={(entry) => sayEntry(entry, words)}
      />
      <Below flow={flow} />
    </Box>
  );
}

/** Columns of the status. */
const STATUS_WIDTH = 11;

/** `09:05 valable     D’ORMESSON Amélie → MARTIN Jean`; the hour is Paris’s. */
function sayEntry({ at, mandant, mandataire, status }: LogEntry, { lang, labels }: Words): string {
  const to = mandataire ? ` → ${sayName(mandataire)}` : '';
  const state = status === 'revocation' ? labels.officer.day.log.revocation : WORDS[lang].status[status];
  return `${timeAt(at, PARIS)} ${state.padEnd(STATUS_WIDTH)} ${sayName(mandant)}${to}`;
}

function Below({ flow }: { readonly flow: LogFlow }): ReactNode {
  const { officer } = useWords().labels;
  const { step } = flow;
  switch (step.kind) {
    case 'loading':
      if (step.failure) return <FailureNotice failure={step.failure} />;
      return <Waiting what={officer.day.log.loading} attempts={step.attempts} />;
    case 'list':
      return step.failure ? <FailureNotice failure={step.failure} /> : <Pointed entry={flow.log?.acts[step.pointed]} />;
    case 'annulling':
      if (step.annul) return <Waiting what={officer.annulling} attempts={step.attempts} />;
      return <Notice tone="careful" text={officer.annulQuestion} isStrong />;
    case 'receipt':
      return undefined;
  }
}

/** By which reference, and where, the act pointed at was made. */
function Pointed({ entry }: { readonly entry: LogEntry | undefined }): ReactNode {
  const { log } = useWords().labels.officer.day;
  const details = [...(entry?.reference ? [entry.reference] : []), ...(entry?.homeVisit ? [log.atHome] : [])];
  return <Text dimColor>{details.join(' · ')}</Text>;
}
