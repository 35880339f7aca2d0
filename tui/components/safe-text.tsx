import { Text, type TextProps, useIsScreenReaderEnabled } from 'ink';
import type { ReactNode } from 'react';
import { readAloud } from '#tui/components/read-aloud.ts';
import { harmless } from '#tui/terminal/harmless.ts';

type Props = Omit<TextProps, 'children'> & { readonly text: string };

/**
 * A text that someone typed, as every name is: without what is hidden in it, on one line, cut to the room
 * there is.
 */
export function SafeText({ text, wrap = 'truncate-end', ...style }: Props): ReactNode {
  const isLinear = useIsScreenReaderEnabled();
  const shown = harmless(text);
  return (
    <Text wrap={wrap} {...style}>
      {isLinear ? readAloud(shown) : shown}
    </Text>
  );
}
