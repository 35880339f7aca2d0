import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { blockLetters } from '#tui/components/block-letters.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { harmless } from '#tui/terminal/harmless.ts';
import { useIsLarge } from '#tui/terminal/large-type.tsx';
import { signsOf } from '#tui/terminal/press.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { widthOf } from '#tui/terminal/width.ts';

type Props = {
  readonly text: string;
  /** Columns that the text may not fill. */
  readonly besides?: number;
};

/** A text, and above it the same in letters of four lines when large type is wanted and there is room. */
export function Large(props: Props): ReactNode {
  return (
    <Box flexDirection="column" flexShrink={0}>
      <LargeOnly {...props} />
      <SafeText text={props.text} bold />
    </Box>
  );
}

/** Large letters alone, of a text that a line near by says too. */
export function LargeOnly({ text, besides = 8 }: Props): ReactNode {
  const { columns, rows } = useWindowSize();
  const isLarge = useIsLarge();
  const isLinear = useIsLinear();
  const isDrawn = isLarge && !isLinear && rows >= ROOMY;
  if (!isDrawn) return undefined;
  const lines = blockLetters(harmless(text), columns - besides) ?? [spaced(harmless(text), columns - besides)];
  return (
    <Box flexDirection="column" flexShrink={0}>
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never change place
        <Text key={place} bold wrap="truncate-end">
          {line}
        </Text>
      ))}
    </Box>
  );
}

/** A name too long for letters of four lines: its signs apart, where they fit. */
function spaced(text: string, columns: number): string {
  const apart = signsOf(text).join(' ');
  return widthOf(apart) <= columns ? apart : text;
}

/** Rows of a screen that has room for large letters. */
const ROOMY = 24;
