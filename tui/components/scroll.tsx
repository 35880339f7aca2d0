import { Box, type DOMElement, Text, useBoxMetrics } from 'ink';
import { type ReactNode, useRef, useState } from 'react';
import { useScroller } from '#tui/terminal/scrolling.tsx';
import { useIsShown } from '#tui/terminal/shown.tsx';
import { useIsLinear } from '#tui/terminal/terminal.tsx';

type Props = {
  readonly rowGap?: number;
  /** The arrows scroll it: nothing else on the screen is gone through. */
  readonly byLine?: boolean;
  readonly children: ReactNode;
};

/** A long text, of which the part that has room is drawn. */
export function Scroll(props: Props): ReactNode {
  return useIsLinear() ? props.children : <DrawnScroll {...props} />;
}

/** Signs say that there is more, the scrolling keys move it. */
function DrawnScroll({ rowGap = 0, byLine = false, children }: Props): ReactNode {
  const window = useRef<DOMElement>(null);
  const content = useRef<DOMElement>(null);
  const { height: room } = useBoxMetrics(window);
  const { height } = useBoxMetrics(content);
  const [offset, setOffset] = useState(0);
  const hidden = Math.max(0, height - room);
  const shift = Math.min(offset, hidden);
  const isShown = useIsShown();
  const move = (rows: number) => setOffset(Math.max(0, shift + rows));
  useScroller(isShown && hidden > 0 ? move : undefined, byLine);

  return (
    <Box flexDirection="row" flexGrow={1} flexShrink={1} overflow="hidden">
      <Box ref={window} flexDirection="column" flexGrow={1} overflow="hidden" contentOffsetY={shift}>
        <Box ref={content} flexDirection="column" flexShrink={0} rowGap={rowGap}>
          {children}
        </Box>
      </Box>
      {hidden > 0 && (
        <Box flexDirection="column" justifyContent="space-between" marginLeft={1} flexShrink={0}>
          <Text bold>{shift > 0 ? '▲' : ' '}</Text>
          <Text bold>{shift < hidden ? '▼' : ' '}</Text>
        </Box>
      )}
    </Box>
  );
}
