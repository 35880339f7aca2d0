import { Box } from 'ink';
import type { ReactNode } from 'react';
import { SafeText } from '#tui/components/safe-text.tsx';
import type { Filter } from '#tui/forms/filter.ts';
import { FilterLine } from '#tui/forms/filter-line.tsx';
import { PickList } from '#tui/forms/pick-list.tsx';
import { useGap } from '#tui/screens/officer/use-gap.ts';

/** Rows for the choices. */
const ROOM = 10;

type Props<Item> = {
  readonly question: string;
  /** Those that the filter shows, and how many there are. */
  readonly items: readonly Item[];
  readonly all: number;
  /** How many more there are than the list has, and what narrows it; undefined where the list has all. */
  readonly more: string | undefined;
  readonly filter: Filter;
  readonly pointed: number;
  readonly keyOf: (item: Item) => string;
  readonly say: (item: Item) => string;
};

/** Which one of several that match what was typed. */
export function ChooseMatch<Item>({ question, filter, all, more, ...list }: Props<Item>): ReactNode {
  const gap = useGap();
  return (
    <Box flexDirection="column" marginTop={gap} rowGap={gap} flexShrink={0}>
      <SafeText wrap="wrap" text={question} bold />
      <FilterLine filter={filter} shown={list.items.length} all={all} />
      <PickList {...list} room={ROOM} />
      {more !== undefined && <SafeText wrap="wrap" text={more} dimColor />}
    </Box>
  );
}
