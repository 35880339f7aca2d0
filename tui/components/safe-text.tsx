import { Text, type TextProps, Transform } from 'ink';
import type { ReactNode } from 'react';
import { typeset } from '#core/messages/typeset.ts';
import { type Manner, Said } from '#tui/components/said.tsx';
import { harmless } from '#tui/terminal/harmless.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';

type Props = Omit<TextProps, 'children'> & { readonly text: string; readonly manner?: Manner };

/**
 * A text that someone typed, as every name is: without what is hidden in it, on one line, cut to the room
 * there is; where it goes on below, no line begins with French punctuation.
 */
export function SafeText({ text, manner = 'new', wrap = 'truncate-end', ...style }: Props): ReactNode {
  if (useIsLinear()) return <Said part={{ kind: 'sentence', text, manner }} />;
  const isBroken = wrap === 'wrap';
  const drawn = (
    <Text wrap={wrap} {...style}>
      {harmless(isBroken ? typeset(text) : text)}
    </Text>
  );
  return isBroken ? <Transform transform={withoutBrokenSpace}>{drawn}</Transform> : drawn;
}

/** The space at which a full line broke stands at the start of the next one, after its styles. */
const BROKEN_SPACE = /^((?:\p{Cc}\[[\d;]*m)*) /u;

function withoutBrokenSpace(line: string, index: number): string {
  return index === 0 ? line : line.replace(BROKEN_SPACE, '$1');
}
