import { useEffect, useEffectEvent, useState } from 'react';

const SECOND = 1_000;

/** The seconds left of a wait, from when it is first shown to 0; then calls `onOver`. Another object is another wait. */
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
