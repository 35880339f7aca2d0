import type { StationId } from '#core/ids.ts';

/** When a station may be told again. */
export type Rests = {
  /** Until it may be told, or the signal aborts; whether that took a wait: only one that was told just now rests. */
  readonly rested: (station: StationId, signal: AbortSignal) => Promise<boolean>;
  /** Something new was told to who waited for the station. */
  readonly told: (station: StationId) => void;
};

/** Milliseconds that a station rests once told, for each terminal that waits on this server; and at most, half of the time in which a change is to be seen. */
const EACH = 1;
const LONGEST = 1_000;

/** The more terminals a server tells, the longer each station rests, so that many changes are told in one answer. */
export function makeRests(countSleepers: () => number): Rests {
  const resting = new Map<StationId, Promise<void>>();
  let waiting = 0;

  function told(station: StationId): void {
    if (resting.has(station)) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    resting.set(station, promise);
    const over = () => {
      resting.delete(station);
      resolve();
    };
    setTimeout(over, Math.min(LONGEST, EACH * (waiting + countSleepers()))).unref();
  }

  async function rested(station: StationId, signal: AbortSignal): Promise<boolean> {
    const rest = resting.get(station);
    if (rest === undefined || signal.aborted) return false;
    const { promise: aborted, resolve } = Promise.withResolvers<void>();
    const stop = () => resolve();
    signal.addEventListener('abort', stop);
    waiting += 1;
    await Promise.race([rest, aborted]);
    waiting -= 1;
    signal.removeEventListener('abort', stop);
    return true;
  }
  return { rested, told };
}
