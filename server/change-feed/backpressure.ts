import type { StationId } from '#core/model/ids.ts';

/** When a station may be told again. */
export type Backpressure = {
  /** Until it may be told, or the signal aborts; whether that took a wait: only one that was told just now rests. */
  readonly ready: (station: StationId, signal: AbortSignal) => Promise<boolean>;
  /** Something new was told to one who waited for the station. */
  readonly answered: (station: StationId) => void;
};

/**
 * Milliseconds that a server rests for each answer, so that who votes has the larger part of its processor: a station of
 * 200 terminals is told every second and a fifth, one of five at once. And a station at most, however many others are told.
 */
const PAUSE_PER_ANSWER = 6;
const LONGEST_PAUSE = 3_000;

type Pause = { until: number; readonly over: Promise<void> };

/** The more a server tells, the longer it leaves a station that it told, so that many changes are told in one answer. */
export function makeBackpressure(): Backpressure {
  const pauses = new Map<StationId, Pause>();
  let freeAt = 0;

  function answered(station: StationId): void {
    const now = performance.now();
    freeAt = Math.min(Math.max(freeAt, now) + PAUSE_PER_ANSWER, now + LONGEST_PAUSE);
    const pause = pauses.get(station);
    if (pause) pause.until = freeAt;
    else startPause(station, freeAt);
  }

  function startPause(station: StationId, until: number): void {
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const pause = { until, over };
    pauses.set(station, pause);
    endOrExtend();

    function endOrExtend(): void {
      const left = pause.until - performance.now();
      if (left > 0) return void setTimeout(endOrExtend, Math.ceil(left)).unref();
      pauses.delete(station);
      resolve();
    }
  }

  async function ready(station: StationId, signal: AbortSignal): Promise<boolean> {
    const pause = pauses.get(station);
    if (pause === undefined || signal.aborted) return false;
    const { promise: aborted, resolve } = Promise.withResolvers<void>();
    const stop = () => resolve();
    signal.addEventListener('abort', stop);
    await Promise.race([pause.over, aborted]);
    signal.removeEventListener('abort', stop);
    return true;
  }
  return { ready, answered };
}
