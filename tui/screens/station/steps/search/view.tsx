import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { TimeZone } from '#core/calendar/instant.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { useInnerWidth } from '#tui/components/inner-width.ts';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Spoken, useIsLinear } from '#tui/components/spoken.tsx';
import { SPOKEN_WORDS } from '#tui/components/spoken-words.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { firstInSight } from '#tui/forms/list.ts';
import type { StepProps } from '#tui/screens/station/step.ts';
import { isStanding, type Recorded } from '#tui/screens/station/steps/recorded/state.ts';
import { useRecordedText } from '#tui/screens/station/steps/recorded/view.tsx';
import { ResultRow } from '#tui/screens/station/steps/search/result-row.tsx';
import type { SearchStep } from '#tui/screens/station/steps/search/state.ts';
import { SEARCH_WORDS } from '#tui/screens/station/steps/search/words.ts';
import { isReading } from '#tui/screens/station/voter-list/search.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for results. */
const OTHER_ROWS = 13;
/** Results that are read one after another before one moves on. */
const READ_ALOUD = 5;

/** One field over the station's own list. */
export function SearchView({ state, step, zone }: StepProps<SearchStep>): ReactNode {
  const { colon } = useWordsOf(COMPONENT_WORDS);
  const { columns } = useWindowSize();
  const { focused } = useWordsOf(SPOKEN_WORDS);
  const words = useWordsOf(SEARCH_WORDS);
  const isAwaited = step.within === 'awaited';
  const heading = isAwaited ? words.awaited : words.search;
  const isSearching = step.query.text !== '' || isAwaited;
  return (
    <Box flexDirection="column" flexGrow={1}>
      <Box borderStyle="single" paddingX={1} columnGap={2} flexShrink={0}>
        <Spoken text={colon(focused(heading), '').trimEnd()} flexShrink={0}>
          <Text bold>{heading}</Text>
        </Spoken>
        <Field value={step.query} isFocused width={Math.max(10, columns - 38)} hint={words.searchHint} />
        <Box flexGrow={1} justifyContent="flex-end">
          <Text dimColor>{isSearching ? words.found(step.results.length) : ''}</Text>
        </Box>
      </Box>
      {step.notice?.kind === 'failed' && <FailureNotice failure={step.notice.failure} />}
      {step.notice?.kind === 'misread' && <Notice tone="no" text={words.misread} />}
      {step.notice?.kind === 'for-president' && <Notice tone="careful" text={words.forPresident} />}
      <Box flexDirection="column" flexGrow={1} flexShrink={1} overflow="hidden">
        {isSearching && <Results step={step} />}
      </Box>
      {state.lastRecorded && isStanding(state.lastRecorded, state.voterList) && (
        <Last recorded={state.lastRecorded} zone={zone} />
      )}
    </Box>
  );
}

/** Only the rows in sight are drawn, around the one pointed at. */
function Results({ step }: { readonly step: SearchStep }): ReactNode {
  const spoken = useWordsOf(SPOKEN_WORDS);
  const words = useWordsOf(SEARCH_WORDS);
  const { rows } = useWindowSize();
  const width = useInnerWidth();

  const { results, pointed } = step;
  const room = useIsLinear() ? READ_ALOUD : Math.max(1, rows - OTHER_ROWS);
  const first = firstInSight(pointed, results.length, room);
  const isAtEnd = first + room >= results.length;
  const isEndPointed = pointed === results.length;
  return (
    <>
      {results.slice(first, first + room).map((result, place) => (
        <ResultRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          key={place}
          result={result}
          within={step.within}
          isPointed={first + place === pointed}
          width={width}
        />
      ))}
      {isAtEnd && (
        <Spoken text={isEndPointed ? spoken.pointed(endOf(step, words)) : endOf(step, words)}>
          <Text bold={isEndPointed} dimColor={!isEndPointed}>
            {isEndPointed ? '› ' : '  '}
            {endOf(step, words)}
          </Text>
        </Spoken>
      )}
    </>
  );
}

/** The row after the results. */
function endOf({ within, results, query }: SearchStep, words: (typeof SEARCH_WORDS)['fr']): string {
  if (isReading(query.text)) return words.reading;
  if (within === 'list') return results.length === 0 ? words.nobody : words.elsewhereRow;
  return results.length === 0 && query.text === '' ? words.nobodyAwaited : words.wholeListRow;
}

function Last({ recorded, zone }: { readonly recorded: Recorded; readonly zone: TimeZone }): ReactNode {
  const words = useWordsOf(SEARCH_WORDS);
  return (
    <Box columnGap={1} flexShrink={0}>
      <Text dimColor>{words.last}</Text>
      <SafeText text={useRecordedText(recorded, zone)} dimColor />
    </Box>
  );
}
