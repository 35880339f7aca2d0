import { useEffect, useEffectEvent, useState } from 'react';

const SECOND = 1_000;

/**
 * The seconds left of a wait since it was first shown; calls `onOver` at 0. Another object is another wait.
 */
export function useCountdown(wait: { readonly seconds: number } | undefined, onOver?: () => void): number {
  const [passed, setPassed] = useState(0);
  const over = useEffectEvent(() => onOver?.());

  useEffect(() => {
    setPassed(0);
    if (wait === undefined) return;
    let seconds = 0;
    const ticking = setInterval(() => {
      seconds += 1;
      setPassed(seconds);
      if (seconds < wait.seconds) return;
      clearInterval(ticking);
      over();
    }, SECOND);
    return () => clearInterval(ticking);
  }, [wait]);
  return Math.max(0, (wait?.seconds ?? 0) - passed);
}
