import { useApp } from 'ink';
import { useEffect } from 'react';
import { useIsShown } from '#tui/terminal/shown.tsx';

/** Calls `onPainted` once what is drawn for `shown` is on the terminal and what was typed before that has been read. */
export function usePainted(shown: object | undefined, onPainted: () => void): void {
  const { waitUntilRenderFlush } = useApp();
  const isShown = useIsShown();
  useEffect(() => {
    if (shown === undefined || !isShown) return;
    const drawn = { isOver: false };
    const turn = async () => {
      await waitUntilRenderFlush();
      setImmediate(() => drawn.isOver || onPainted());
    };
    void turn();
    return () => {
      drawn.isOver = true;
    };
  }, [shown, isShown, onPainted, waitUntilRenderFlush]);
}
