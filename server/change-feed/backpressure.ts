import type { StationId } from '#core/model/ids.ts';

/** When a station may be told again. */
export type Rests = {
  /** Until it may be told, or the signal aborts; whether that took a wait: only one that was told just now rests. */
  readonly rested: (station: StationId, signal: AbortSignal) => Promise<boolean>;
  /** Something new was told to one who waited for the station. */
  readonly told: (station: StationId) => void;
};

/**
 * Milliseconds that a server rests for each answer, so that who votes has the larger part of its processor: a station of
 * 200 terminals is told every second and a fifth, one of five at once. And a station at most, however many others are told.
 */
const EACH = 6;
const LONGEST = 3_000;

type Rest = { until: number; readonly over: Promise<void> };

/** The more a server tells, the longer it leaves a station that it told, so that many changes are told in one answer. */
export function makeRests(): Rests {
  const resting = new Map<StationId, Rest>();
  let freeAt = 0;

  function told(station: StationId): void {
    const now = performance.now();
    freeAt = Math.min(Math.max(freeAt, now) + EACH, now + LONGEST);
    const rest = resting.get(station);
    if (rest) rest.until = freeAt;
    else begin(station, freeAt);
  }

  function begin(station: StationId, until: number): void {
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const rest = { until, over };
    resting.set(station, rest);
    goOn();

    function goOn(): void {
      const left = rest.until - performance.now();
      if (left > 0) return void setTimeout(goOn, Math.ceil(left)).unref();
      resting.delete(station);
      resolve();
    }
  }

  async function rested(station: StationId, signal: AbortSignal): Promise<boolean> {
    const rest = resting.get(station);
    if (rest === undefined || signal.aborted) return false;
    const { promise: aborted, resolve } = Promise.withResolvers<void>();
    const stop = () => resolve();
    signal.addEventListener('abort', stop);
    await Promise.race([rest.over, aborted]);
    signal.removeEventListener('abort', stop);
    return true;
  }
  return { rested, told };
}
