import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { KeyLabel } from '#tui/labels/key-label.ts';
import { widthOf } from '#tui/terminal/width.ts';

/** Keys, or commands, in a column, and what each does beside it. */
export function KeyTable({ keys }: { readonly keys: readonly KeyLabel[] }): ReactNode {
  const width = Math.max(...keys.map(([key]) => widthOf(key)));
  return (
    <Box flexDirection="column" flexShrink={0}>
      {keys.map(([key, does]) => (
        <Box key={key} columnGap={3} flexShrink={0}>
          <Box width={width} flexShrink={0}>
            <Text bold>{key}</Text>
          </Box>
          <Text>{does}</Text>
        </Box>
      ))}
    </Box>
  );
}
