import type { StationId } from '#core/model/ids.ts';

/** When the terminals of a station may be answered again. */
export type Backpressure = {
  /** Waits until the station may be answered or the signal aborts; true when that took a wait. */
  readonly ready: (station: StationId, signal: AbortSignal) => Promise<boolean>;
  /** A terminal that waited for the station was sent changes. */
  readonly answered: (station: StationId, delivery: Delivery) => void;
};
/** How a terminal is sent changes: by the answer to a poll, or by a line of its stream. */
export type Delivery = 'poll' | 'stream';

/**
 * Milliseconds that a server pauses for each answer, so that marking keeps the larger part of the processor:
 * a station that 200 terminals poll is answered every 1.2 seconds, one of 200 streams every 60 milliseconds.
 */
const PAUSES: { readonly [delivery in Delivery]: number } = { poll: 6, stream: 0.3 };
/** Milliseconds that a station pauses at most, however many others are answered. */
const LONGEST_PAUSE = 3_000;

type Pause = { until: number; readonly over: Promise<void> };

/**
 * Lengthens the pause of an answered station as the server answers more, so that one answer holds many
 * changes.
 */
export function makeBackpressure(): Backpressure {
  const pauses = new Map<StationId, Pause>();
  let freeAt = 0;

  function answered(station: StationId, delivery: Delivery): void {
    const now = performance.now();
    freeAt = Math.min(Math.max(freeAt, now) + PAUSES[delivery], now + LONGEST_PAUSE);
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
