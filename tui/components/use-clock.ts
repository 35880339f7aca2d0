import { useEffect, useState } from 'react';
import { type Instant, type LocalTime, type TimeZone, timeAt } from '#core/calendar/instant.ts';

const SECOND = 1_000;

/** The wall clock of a place, by the minute. */
export function useClock(now: () => Instant, zone: TimeZone): LocalTime {
  const [time, setTime] = useState(() => timeAt(now(), zone));
  useEffect(() => {
    const ticking = setInterval(() => setTime(timeAt(now(), zone)), SECOND);
    return () => clearInterval(ticking);
  }, [now, zone]);
  return time;
}
