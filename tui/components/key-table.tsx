import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { Spoken } from '#tui/components/spoken.tsx';
import type { KeyLabel } from '#tui/labels/key-label.ts';
import { widthOf } from '#tui/terminal/width.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** Keys, or commands, in a column, and what each does beside it. */
export function KeyTable({ keys }: { readonly keys: readonly KeyLabel[] }): ReactNode {
  const { labels } = useWords();
  const width = Math.max(...keys.map(([key]) => widthOf(key)));
  return (
    <Box flexDirection="column" flexShrink={0}>
      {keys.map(([key, does]) => (
        <Spoken key={key} text={labels.being(key, does)} columnGap={3} flexShrink={0}>
          <Box width={width} flexShrink={0}>
            <Text bold>{key}</Text>
          </Box>
          <Text>{does}</Text>
        </Spoken>
      ))}
    </Box>
  );
}
