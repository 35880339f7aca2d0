import { Box } from 'ink';
import type { ReactNode } from 'react';
import { type TimeZone, timeAt } from '#core/instant.ts';
import { sayTime } from '#core/messages/dates.ts';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import type { Recorded } from '#tui/screens/station/state.ts';
import { useWords } from '#tui/terminal/words.tsx';

type Props = { readonly recorded: Recorded; readonly zone: TimeZone };

/** What the server acknowledged. */
export function RecordedView({ recorded, zone }: Props): ReactNode {
  const { station } = useWords().labels;
  return (
    <Box borderStyle="single" flexDirection="column" flexShrink={0} marginTop={2} paddingX={2} paddingY={1} rowGap={1}>
      <Notice tone="done" text={station.recorded} isStrong />
      <Notice tone="plain" text={useRecordedText(recorded, zone)} />
    </Box>
  );
}

export function useRecordedText({ mandant, choice, mark }: Recorded, zone: TimeZone): string {
  const { lang, labels } = useWords();
  const time = sayTime(timeAt(mark.at, zone), lang);
  if (choice.kind === 'in-person') return labels.station.recordedInPerson(sayName(mandant), time);
  return labels.station.recordedProxy(sayName(choice.given.mandataire), sayName(mandant), time);
}
