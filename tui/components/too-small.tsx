import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useWordsOf } from '#tui/terminal/words.tsx';

const COLUMNS = 60;
const ROWS = 16;

/** In the linear mode no window is too small. */
export function useIsTooSmall(): boolean {
  const { columns, rows } = useWindowSize();
  const isLinear = useIsLinear();
  if (isLinear) return false;
  return columns < COLUMNS || rows < ROWS;
}

/** What a window too small for the screens shows, in one line if need be. */
export function TooSmall(): ReactNode {
  const { columns, rows } = useWindowSize();
  const { tooSmall } = useWordsOf(COMPONENT_WORDS);
  return (
    <Box height={rows} justifyContent="center" alignItems="center" overflow="hidden">
      <Text wrap="wrap">{tooSmall(`${COLUMNS} × ${ROWS}`, `${columns} × ${rows}`)}</Text>
    </Box>
  );
}
