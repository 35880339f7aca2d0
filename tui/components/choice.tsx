import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Said } from '#tui/components/said.tsx';
import { useIsLinear } from '#tui/terminal/terminal.tsx';

type Props = {
  readonly text: string;
  readonly isPointed: boolean;
  /** What tells the line from the others of its list; its text, where that says enough. */
  readonly id?: string;
  /** A field follows, in which one types once the line is chosen. */
  readonly asks?: boolean;
  /** It can be read and not chosen, and its text says why. */
  readonly isDim?: boolean;
};

/** Columns of the sign before a line. */
export const CHOICE_SIGN = 2;

/** A line that may be pointed at: a sign says so, not only a shade; pointed at, it is drawn whole. */
export function Choice({ text, isPointed, id = text, asks = false, isDim = false }: Props): ReactNode {
  if (useIsLinear()) return <Said part={{ kind: 'choice', id, text, isPointed, asks }} />;
  return (
    <Box flexShrink={0}>
      <Box width={CHOICE_SIGN} flexShrink={0}>
        <Text bold={isPointed} dimColor={isDim}>
          {isPointed ? '›' : ' '}
        </Text>
      </Box>
      <SafeText bold={isPointed} dimColor={isDim} wrap={isPointed ? 'wrap' : 'truncate-end'} text={text} />
    </Box>
  );
}
