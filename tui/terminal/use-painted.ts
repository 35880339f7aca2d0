import { useEffect } from 'react';
import { useIsShown } from '#tui/terminal/shown.tsx';
import { useTerminal } from '#tui/terminal/terminal.tsx';

/** Calls `onPainted` once the drawing of `shown` is on the terminal and all that was typed before is read. */
export function usePainted(shown: object | undefined, onPainted: () => void): void {
  const { useWritten } = useTerminal();
  const waitUntilWritten = useWritten();
  const isShown = useIsShown();
  useEffect(() => {
    if (shown === undefined || !isShown) return;
    const drawn = { isOver: false };
    const turn = async () => {
      await waitUntilWritten();
      setImmediate(() => drawn.isOver || onPainted());
    };
    void turn();
    return () => {
      drawn.isOver = true;
    };
  }, [shown, isShown, onPainted, waitUntilWritten]);
}
