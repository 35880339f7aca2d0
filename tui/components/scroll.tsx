import { Box, type DOMElement, Text, useBoxMetrics } from 'ink';
import { type ReactNode, useRef } from 'react';

type Props = { readonly offset: number; readonly children: ReactNode };

/** As much of a long text as there is room for, from line `offset`; says when there is more. */
export function Scroll({ offset, children }: Props): ReactNode {
  const window = useRef<DOMElement>(null);
  const content = useRef<DOMElement>(null);
  const { height: room } = useBoxMetrics(window);
  const { height } = useBoxMetrics(content);
  const shift = Math.max(0, Math.min(offset, height - room));
  return (
    <Box flexDirection="row" flexGrow={1} flexShrink={1} overflow="hidden">
      <Box ref={window} flexDirection="column" flexGrow={1} overflow="hidden" contentOffsetY={shift}>
        <Box ref={content} flexDirection="column" flexShrink={0}>
          {children}
        </Box>
      </Box>
      {height > room && (
        <Box flexDirection="column" justifyContent="space-between" marginLeft={1} flexShrink={0}>
          <Text dimColor>{shift > 0 ? '↑' : ' '}</Text>
          <Text dimColor>{shift < height - room ? '↓' : ' '}</Text>
        </Box>
      )}
    </Box>
  );
}
