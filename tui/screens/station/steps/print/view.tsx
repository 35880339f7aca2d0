import { Box } from 'ink';
import { type ReactNode, useMemo } from 'react';
import { instantOf } from '#core/calendar/instant.ts';
import type { OwnStation } from '#tui/answers.ts';
import { Choice } from '#tui/components/choice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import type { State } from '#tui/screens/station/state.ts';
import type { StepProps } from '#tui/screens/station/step.ts';
import { pagesOf } from '#tui/screens/station/steps/print/sheet.ts';
import type { PrintStep } from '#tui/screens/station/steps/print/state.ts';
import { PRINT_WORDS } from '#tui/screens/station/steps/print/words.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** What may be printed, on how many pages, and the outcome. */
export function PrintView({ state, step, station: place }: StepProps<PrintStep>): ReactNode {
  const words = useWordsOf(PRINT_WORDS);
  const [few, all] = [usePageCount(state, { place, isWhole: false }), usePageCount(state, { place, isWhole: true })];
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexShrink={0}>
      <SafeText wrap="wrap" text={words.heading} />
      <Box flexDirection="column">
        <Choice id="few" text={words.few(few)} isPointed={!step.isWhole} />
        <Choice id="all" text={words.all(all)} isPointed={step.isWhole} />
      </Box>
      {step.pending && <Waiting what={words.sending} attempts={0} />}
      {step.outcome === 'printed' && <Notice tone="done" text={words.done(step.isWhole ? all : few)} isStrong />}
      {step.outcome === 'no-printer' && <Notice tone="careful" text={words.noPrinter} />}
      {step.outcome === 'failed' && <Notice tone="no" text={words.failed} />}
    </Box>
  );
}

type SheetChoice = { readonly place: OwnStation | undefined; readonly isWhole: boolean };

/** Pages counted at the first instant of the round: the hour of printing moves no line. */
function usePageCount({ voterList, courtDecisionVoters, round }: State, { place, isWhole }: SheetChoice): number {
  const lang = useLang();
  return useMemo(() => {
    if (place === undefined) return 0;
    const at = instantOf(round.day, place.hours.opens, place.zone);
    return pagesOf(voterList, { round, place, at, isWhole, courtDecisionVoters }, lang).length;
  }, [voterList, courtDecisionVoters, round, place, isWhole, lang]);
}
