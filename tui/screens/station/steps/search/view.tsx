import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { Day } from '#core/calendar/day.ts';
import type { TimeZone } from '#core/calendar/instant.ts';
import { Choice } from '#tui/components/choice.tsx';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { useInnerWidth } from '#tui/components/inner-width.ts';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import { firstInSight } from '#tui/forms/list.ts';
import type { StepProps } from '#tui/screens/station/step.ts';
import { isStanding, type Recorded } from '#tui/screens/station/steps/recorded/state.ts';
import { useRecordedText } from '#tui/screens/station/steps/recorded/view.tsx';
import { ResultRow } from '#tui/screens/station/steps/search/result-row.tsx';
import { sayNobody } from '#tui/screens/station/steps/search/say-nobody.ts';
import type { SearchStep } from '#tui/screens/station/steps/search/state.ts';
import { SEARCH_WORDS } from '#tui/screens/station/steps/search/words.ts';
import { isReading } from '#tui/screens/station/voter-list/search.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for results. */
const OTHER_ROWS = 14;

/** One field over the station's own list. */
export function SearchView({ state, step, zone }: StepProps<SearchStep>): ReactNode {
  const { columns } = useWindowSize();
  const words = useWordsOf(SEARCH_WORDS);
  const isAwaited = step.within === 'awaited';
  const heading = isAwaited ? words.awaited : words.search;
  const isSearching = step.query.text !== '' || isAwaited;
  return (
    <Box flexDirection="column" flexGrow={1}>
      <Box borderStyle="single" paddingX={1} columnGap={2} flexShrink={0}>
        <Spoken text="" flexShrink={0}>
          <Text bold>{heading}</Text>
        </Spoken>
        <Field
          label={heading}
          value={step.query}
          isFocused
          width={Math.max(10, columns - 38)}
          hint={words.searchHint}
        />
        <Spoken text="" flexGrow={1} justifyContent="flex-end">
          <Text dimColor>{isSearching ? words.found(step.results.length) : ''}</Text>
        </Spoken>
      </Box>
      {step.notice?.kind === 'failed' && <FailureNotice failure={step.notice.failure} />}
      {step.notice?.kind === 'misread' && <Notice tone="no" text={words.misread} />}
      {step.notice?.kind === 'for-president' && <Notice tone="careful" text={words.forPresident} />}
      <Box flexDirection="column" flexGrow={1} flexShrink={1} overflow="hidden">
        {isSearching && <Results step={step} pollingDay={state.round.day} />}
      </Box>
      {state.lastRecorded && isStanding(state.lastRecorded, state.voterList) && (
        <Last recorded={state.lastRecorded} zone={zone} />
      )}
    </Box>
  );
}

/** Only the rows in sight are drawn, around the one pointed at; all are said. */
function Results({ step, pollingDay }: { readonly step: SearchStep; readonly pollingDay: Day }): ReactNode {
  const words = useWordsOf(SEARCH_WORDS);
  const { rows } = useWindowSize();
  const width = useInnerWidth();

  const { results, pointed } = step;
  const room = useIsLinear() ? results.length : Math.max(1, rows - OTHER_ROWS);
  const first = firstInSight(pointed, results.length, room);
  const isAtEnd = first + room >= results.length;
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
      {isAtEnd && <End text={endOf(step, pollingDay, words)} isPointed={pointed === results.length} />}
    </>
  );
}

/** The row after the results. */
function End({ text, isPointed }: { readonly text: string; readonly isPointed: boolean }): ReactNode {
  if (useIsLinear()) return <Choice text={text} isPointed={isPointed} />;
  return (
    <Text bold={isPointed} dimColor={!isPointed}>
      {isPointed ? '› ' : '  '}
      {text}
    </Text>
  );
}

function endOf({ within, results, query }: SearchStep, pollingDay: Day, words: (typeof SEARCH_WORDS)['fr']): string {
  if (isReading(query.text)) return words.reading;
  if (within === 'list')
    return results.length === 0 ? sayNobody(query.text, pollingDay, words.nobody) : words.elsewhereRow;
  return results.length === 0 && query.text === '' ? words.nobodyAwaited : words.wholeListRow;
}

function Last({ recorded, zone }: { readonly recorded: Recorded; readonly zone: TimeZone }): ReactNode {
  const words = useWordsOf(SEARCH_WORDS);
  const text = useRecordedText(recorded, zone);
  return (
    <Spoken text={`${words.last} ${text}`} manner="asked" columnGap={1} flexShrink={0}>
      <Box flexShrink={0}>
        <Text dimColor>{words.last}</Text>
      </Box>
      <SafeText wrap="wrap" text={text} dimColor />
    </Spoken>
  );
}
