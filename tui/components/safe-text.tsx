import { Text, type TextProps, useIsScreenReaderEnabled } from 'ink';
import type { ReactNode } from 'react';
import { readAloud } from '#tui/components/read-aloud.ts';
import { harmless } from '#tui/terminal/harmless.ts';

type Props = Omit<TextProps, 'children'> & { readonly text: string };

/** The way every name, and everything else that someone typed, reaches the screen: harmless, on one line, cut to its place. */
export function SafeText({ text, wrap = 'truncate-end', ...style }: Props): ReactNode {
  const isLinear = useIsScreenReaderEnabled();
  const shown = harmless(text);
  return (
    <Text wrap={wrap} {...style}>
      {isLinear ? readAloud(shown) : shown}
    </Text>
  );
}
