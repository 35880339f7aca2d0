import { useEffect, useEffectEvent, useState } from 'react';

const SECOND = 1_000;

/** A text that changes with the time: looked at each second, drawn again when it is another. */
export function useTicking(read: () => string): string {
  const [, setShown] = useState(read);
  const look = useEffectEvent(() => setShown(read()));
  useEffect(() => {
    const ticking = setInterval(() => look(), SECOND);
    return () => clearInterval(ticking);
  }, []);
  return read();
}
