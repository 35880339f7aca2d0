import { Text, type TextProps } from 'ink';
import type { ReactNode } from 'react';
import { type Manner, Said } from '#tui/components/said.tsx';
import { harmless } from '#tui/terminal/harmless.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';

type Props = Omit<TextProps, 'children'> & { readonly text: string; readonly manner?: Manner };

/**
 * A text that someone typed, as every name is: without what is hidden in it, on one line, cut to the room
 * there is.
 */
export function SafeText({ text, manner = 'new', wrap = 'truncate-end', ...style }: Props): ReactNode {
  if (useIsLinear()) return <Said part={{ kind: 'sentence', text, manner }} />;
  return (
    <Text wrap={wrap} {...style}>
      {harmless(text)}
    </Text>
  );
}
