import { useEffect, useEffectEvent } from 'react';
import { type Instant, toEpoch } from '#core/calendar/instant.ts';
import type { IdleEvent } from '#tui/screens/lock/state.ts';

const SECOND = 1_000;

/** Sends the time each second, to count how long no key is pressed; answers what to call when one is. */
export function useIdle(now: () => Instant, send: (event: IdleEvent) => void): () => void {
  const onTick = useEffectEvent(() => send({ kind: 'tick', at: toEpoch(now()) }));
  useEffect(() => {
    const ticking = setInterval(() => onTick(), SECOND);
    return () => clearInterval(ticking);
  }, []);
  return () => send({ kind: 'activity', at: toEpoch(now()) });
}
