import { Box } from 'ink';
import type { ReactNode } from 'react';
import { type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { sayTime } from '#core/messages/dates.ts';
import { LargeOnly } from '#tui/components/large.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { SPOKEN_WORDS } from '#tui/components/spoken-words.ts';
import type { StepProps } from '#tui/screens/station/step.ts';
import { furtherMandantsOf, sayFurtherMandants, voterOf } from '#tui/screens/station/steps/card/further-mandants.ts';
import { isStanding, type Recorded, type RecordedStep } from '#tui/screens/station/steps/recorded/state.ts';
import { RECORDED_WORDS } from '#tui/screens/station/steps/recorded/words.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

/** What the server acknowledged, and where else this voter is awaited. */
export function RecordedView({ state: { voterList }, step: { recorded }, zone }: StepProps<RecordedStep>): ReactNode {
  const lang = useLang();
  const { hasVoted } = useWordsOf(SPOKEN_WORDS);
  const words = RECORDED_WORDS[lang];
  const { mandant, elsewhere } = recorded;
  const voter = voterOf(recorded);
  const besides = mandant.elector;
  const next = voter && sayFurtherMandants(furtherMandantsOf(voter, { voterList, elsewhere, besides }), lang);
  return (
    <Box borderStyle="single" flexDirection="column" flexShrink={0} marginTop={2} paddingX={2} paddingY={1} rowGap={1}>
      <LargeOnly text={hasVoted} />
      {isStanding(recorded, voterList) ? (
        <Notice tone="done" text={words.recorded} isStrong />
      ) : (
        <Notice tone="careful" text={words.recordedCorrected} isStrong />
      )}
      <Notice tone="plain" text={useRecordedText(recorded, zone)} />
      {next !== undefined && <Notice tone="careful" text={next} isStrong />}
    </Box>
  );
}

export function useRecordedText({ mandant, choice, mark }: Recorded, zone: TimeZone): string {
  const lang = useLang();
  const words = RECORDED_WORDS[lang];
  const time = sayTime(timeAt(mark.at, zone), lang);
  switch (choice.kind) {
    case 'in-person':
      return words.recordedInPerson(sayName(mandant), time);
    case 'envelope':
      return words.recordedEnvelope(sayName(mandant), time);
    case 'proxy':
      return words.recordedProxy(sayName(choice.given.mandataire), sayName(mandant), time);
  }
}
