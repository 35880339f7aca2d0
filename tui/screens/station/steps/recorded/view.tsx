import { Box } from 'ink';
import type { ReactNode } from 'react';
import { type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { sayTime } from '#core/messages/dates.ts';
import { LargeOnly } from '#tui/components/large.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { furtherMandantsOf, sayFurtherMandants, voterOf } from '#tui/screens/station/steps/card/further-mandants.ts';
import type { Recorded } from '#tui/screens/station/steps.ts';
import type { VoterList } from '#tui/screens/station/voter-list/voter-list.ts';
import { useWords } from '#tui/terminal/words.tsx';

type Props = { readonly recorded: Recorded; readonly voterList: VoterList; readonly zone: TimeZone };

/** What the server acknowledged, and where else this voter is awaited. */
export function RecordedView({ recorded, voterList, zone }: Props): ReactNode {
  const { labels } = useWords();
  const { mandant, elsewhere } = recorded;
  const voter = voterOf(recorded);
  const besides = mandant.elector;
  const next = voter && sayFurtherMandants(furtherMandantsOf(voter, { voterList, elsewhere, besides }), labels);
  return (
    <Box borderStyle="single" flexDirection="column" flexShrink={0} marginTop={2} paddingX={2} paddingY={1} rowGap={1}>
      <LargeOnly text={labels.spoken.hasVoted} />
      {isStanding(recorded, voterList) ? (
        <Notice tone="done" text={labels.station.recorded} isStrong />
      ) : (
        <Notice tone="careful" text={labels.station.recordedCorrected} isStrong />
      )}
      <Notice tone="plain" text={useRecordedText(recorded, zone)} />
      {next !== undefined && <Notice tone="careful" text={next} isStrong />}
    </Box>
  );
}

/** Not corrected since, from this terminal or another. */
export function isStanding({ mandant, mark }: Recorded, voterList: VoterList): boolean {
  const person = voterList.get(mandant.elector);
  return person === undefined || person.mark?.id === mark.id;
}

export function useRecordedText({ mandant, choice, mark }: Recorded, zone: TimeZone): string {
  const { lang, labels } = useWords();
  const time = sayTime(timeAt(mark.at, zone), lang);
  switch (choice.kind) {
    case 'in-person':
      return labels.station.recordedInPerson(sayName(mandant), time);
    case 'envelope':
      return labels.station.envelope.recorded(sayName(mandant), time);
    case 'proxy':
      return labels.station.recordedProxy(sayName(choice.given.mandataire), sayName(mandant), time);
  }
}
