import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { stationNumber } from '#core/messages/phrases.ts';
import type { FoundPeople } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Field } from '#tui/components/field.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import { sayBeside, sayFound } from '#tui/screens/town-hall/steps/search/say.ts';
import { pointedPerson, type SearchStep } from '#tui/screens/town-hall/steps/search/state.ts';
import { SEARCH_WORDS } from '#tui/screens/town-hall/steps/search/words.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for the list, and columns that are not for the box. */
const OTHER_ROWS = 15;
const OTHER_COLUMNS = 20;

export function SearchView({ step }: StepProps<SearchStep>): ReactNode {
  const lang = useLang();
  const { rows, columns } = useWindowSize();
  const words = SEARCH_WORDS[lang];
  const { query, found, pointed, pending, notice } = step;
  const person = pointedPerson(step);
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
      <Box borderStyle="single" paddingX={1} columnGap={2} flexShrink={0}>
        <Spoken text="" flexShrink={0}>
          <Text bold>{words.search}</Text>
        </Spoken>
        <Field label={words.search} value={query} isFocused width={columns - OTHER_COLUMNS} hint={words.hint} />
      </Box>
      {found && !pending && <Heading found={found} typed={step.foundFor} />}
      {found && (
        <PickList
          items={found.people}
          pointed={pointed}
          room={Math.min(found.people.length, rows - OTHER_ROWS)}
          keyOf={({ person: { elector } }) => elector}
          say={(each) => sayFound(each, lang)}
        />
      )}
      {person && <SafeText dimColor manner="asked" text={sayBeside(person, lang)} />}
      {found?.isCut && !pending && <SafeText dimColor manner="once" text={words.more} />}
      {pending && <Waiting what={words.searching} attempts={pending.attempts} />}
      {notice && <FailureNotice failure={notice.failure} />}
    </Box>
  );
}

/** The station, how many people were found, or that there is nobody and where was looked. */
function Heading({ found, typed }: { readonly found: FoundPeople; readonly typed: string }): ReactNode {
  const words = SEARCH_WORDS[useLang()];
  const { station } = found;
  if (station) return <SafeText bold text={words.stationFound(stationNumber(station.station), station.phone)} />;
  if (found.people.length === 0) return <Notice tone="careful" text={words.nobody(typed)} />;
  return <SafeText bold text={words.count(found.people.length, found.isCut)} />;
}
