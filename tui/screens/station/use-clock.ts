import { useEffect, useState } from 'react';
import { type Instant, type TimeZone, timeAt } from '#core/instant.ts';

const SECOND = 1_000;

/** The wall clock of a place, by the minute. */
export function useClock(now: () => Instant, zone: TimeZone): string {
  const [time, setTime] = useState<string>(() => timeAt(now(), zone));
  useEffect(() => {
    const ticking = setInterval(() => setTime(timeAt(now(), zone)), SECOND);
    return () => clearInterval(ticking);
  }, [now, zone]);
  return time;
}
