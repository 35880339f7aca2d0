import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { PickList } from '#tui/forms/pick-list.tsx';
import { useGap } from '#tui/screens/officer/use-gap.ts';

/** Rows for the choices. */
const ROOM = 10;

type Props<Item> = {
  readonly question: string;
  readonly items: readonly Item[];
  readonly pointed: number;
  readonly keyOf: (item: Item) => string;
  readonly say: (item: Item) => string;
};

/** Which one of several that match what was typed. */
export function ChooseMatch<Item>({ question, ...list }: Props<Item>): ReactNode {
  const gap = useGap();
  return (
    <Box flexDirection="column" marginTop={gap} rowGap={gap} flexShrink={0}>
      <Text bold>{question}</Text>
      <PickList {...list} room={ROOM} />
    </Box>
  );
}
