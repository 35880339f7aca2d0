import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Choice } from '#tui/components/choice.tsx';
import { firstInSight } from '#tui/forms/list.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';

type Props<Item> = {
  readonly items: readonly Item[];
  readonly pointed: number;
  /** Rows that the list may fill. */
  readonly room: number;
  readonly keyOf: (item: Item) => string;
  readonly say: (item: Item) => string;
  /** A line that can be chosen no more than read. */
  readonly isDim?: (item: Item) => boolean;
};

/** A list with a line pointed at; only the lines in sight are drawn, that line among them; all are said. */
export function PickList<Item>({ items, pointed, room, keyOf, say, isDim = isNever }: Props<Item>): ReactNode {
  const isLinear = useIsLinear();
  const height = isLinear ? items.length : Math.max(1, room);
  const first = firstInSight(pointed, items.length, height);
  return (
    <Box flexDirection="column" flexShrink={0}>
      {items.slice(first, first + height).map((item, place) => {
        const isPointed = first + place === pointed;
        return <Choice key={keyOf(item)} id={keyOf(item)} text={say(item)} isPointed={isPointed} isDim={isDim(item)} />;
      })}
    </Box>
  );
}

function isNever(): boolean {
  return false;
}
