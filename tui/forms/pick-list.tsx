import { Box } from 'ink';
import type { ReactNode } from 'react';
import { CHOICE_SIGN, Choice } from '#tui/components/choice.tsx';
import { useInnerWidth } from '#tui/components/inner-width.ts';
import { firstInSight } from '#tui/forms/list.ts';
import { wrappedLines } from '#tui/forms/wrapped-text.ts';
import { signsOf } from '#tui/terminal/press.ts';
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
  const width = useInnerWidth() - CHOICE_SIGN;
  const item = items[pointed];
  const further = item && items.length > room ? wrappedLines(signsOf(say(item)), width).length - 1 : 0;
  const height = isLinear ? items.length : Math.max(1, room - further);
  const first = firstInSight(pointed, items.length, height);
  return (
    <Box flexDirection="column" flexShrink={0}>
      {items.slice(first, first + height).map((each, place) => {
        const isPointed = first + place === pointed;
        return <Choice key={keyOf(each)} id={keyOf(each)} text={say(each)} isPointed={isPointed} isDim={isDim(each)} />;
      })}
    </Box>
  );
}

function isNever(): boolean {
  return false;
}
