import { Text, type TextProps } from 'ink';
import type { ReactNode } from 'react';
import { harmless } from '#tui/terminal/harmless.ts';

type Props = Omit<TextProps, 'children'> & { readonly text: string };

/** The way every name, and everything else that someone typed, reaches the screen: harmless, on one line, cut to its place. */
export function SafeText({ text, wrap = 'truncate-end', ...style }: Props): ReactNode {
  return (
    <Text wrap={wrap} {...style}>
      {harmless(text)}
    </Text>
  );
}
