import { Box, Text } from 'ink';
import { type ReactNode, useMemo } from 'react';
import { instantOf } from '#core/calendar/instant.ts';
import { Choice } from '#tui/components/choice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import type { State } from '#tui/screens/station/state.ts';
import { type OwnStation, pagesOf } from '#tui/screens/station/steps/print/sheet.ts';
import type { PrintStep } from '#tui/screens/station/steps.ts';
import { useWords } from '#tui/terminal/words.tsx';

type Props = {
  readonly state: State;
  readonly step: PrintStep;
  readonly place: OwnStation | undefined;
};

/** What may be printed, on how many pages, and what became of it. */
export function PrintView({ state, step, place }: Props): ReactNode {
  const { printing } = useWords().labels.station;
  const [few, all] = [usePageCount(state, { place, isWhole: false }), usePageCount(state, { place, isWhole: true })];
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexShrink={0}>
      <Text>{printing.heading}</Text>
      <Box flexDirection="column">
        <Choice text={printing.few(few)} isPointed={!step.isWhole} />
        <Choice text={printing.all(all)} isPointed={step.isWhole} />
      </Box>
      {step.pending && <Waiting what={printing.sending} attempts={0} />}
      {step.outcome === 'printed' && <Notice tone="done" text={printing.done(step.isWhole ? all : few)} isStrong />}
      {step.outcome === 'no-printer' && <Notice tone="careful" text={printing.noPrinter} />}
      {step.outcome === 'failed' && <Notice tone="no" text={printing.failed} />}
    </Box>
  );
}

type Wanted = { readonly place: OwnStation | undefined; readonly isWhole: boolean };

/** By the round's own first instant: the hour of printing moves no line. */
function usePageCount({ voterList, round }: State, { place, isWhole }: Wanted): number {
  const { lang } = useWords();
  return useMemo(() => {
    if (place === undefined) return 0;
    const at = instantOf(round.day, place.hours.opens, place.zone);
    return pagesOf(voterList, { round, place, at, isWhole }, lang).length;
  }, [voterList, round, place, isWhole, lang]);
}
