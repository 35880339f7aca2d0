import { useEffect, useEffectEvent } from 'react';
import { type Instant, toEpoch } from '#core/calendar/instant.ts';
import type { IdleEvent } from '#tui/screens/station/lock/state.ts';

const SECOND = 1_000;

/** Tells the time each second to what counts how long nobody has pressed a key; answers what to call when somebody has. */
export function useIdle(now: () => Instant, send: (event: IdleEvent) => void): () => void {
  const tell = useEffectEvent(() => send({ kind: 'tick', at: toEpoch(now()) }));
  useEffect(() => {
    const ticking = setInterval(() => tell(), SECOND);
    return () => clearInterval(ticking);
  }, []);
  return () => send({ kind: 'touched', at: toEpoch(now()) });
}
