import { Box } from 'ink';
import type { ReactNode } from 'react';
import { PADDING } from '#tui/components/inner-width.ts';
import { Notice } from '#tui/components/notice.tsx';
import { useServerState } from '#tui/components/server-state.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** Acts are dated by the server's clock: nobody should find a wrong one out afterwards. */
export function ClockNotice(): ReactNode {
  const { serverClockOff } = useWordsOf(COMPONENT_WORDS);
  if (!useServerState()?.isClockOff) return null;
  return (
    <Box paddingX={PADDING} flexShrink={0}>
      <Notice tone="careful" text={serverClockOff} isStrong />
    </Box>
  );
}
