import { Box, type BoxProps } from 'ink';
import type { PropsWithChildren, ReactNode } from 'react';
import { type Manner, Said } from '#tui/components/said.tsx';
import { useIsLinear } from '#tui/terminal/terminal.tsx';

type Props = PropsWithChildren<BoxProps & { readonly text: string; readonly manner?: Manner }>;

/** A part of the screen, and the sentence that stands for it in the linear mode. */
export function Spoken({ text, manner = 'new', children, ...place }: Props): ReactNode {
  if (useIsLinear()) return <Said part={{ kind: 'sentence', text, manner }} />;
  return <Box {...place}>{children}</Box>;
}
