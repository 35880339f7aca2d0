import type { StationId } from '#core/ids.ts';

/** Wakes who waits for a station's list to change on this server; who waits on another looks again by itself. */
export type Wakes = {
  readonly wake: (stations: readonly StationId[]) => void;
  /** Resolves when the station is woken, or when the signal aborts. */
  readonly wait: (station: StationId, signal: AbortSignal) => Promise<void>;
};

export function makeWakes(): Wakes {
  const waiting = new Map<StationId, Set<() => void>>();

  function wait(station: StationId, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const sleepers = waiting.get(station) ?? new Set();
      waiting.set(station, sleepers);
      const done = () => {
        sleepers.delete(done);
        if (sleepers.size === 0 && waiting.get(station) === sleepers) waiting.delete(station);
        signal.removeEventListener('abort', done);
        resolve();
      };
      sleepers.add(done);
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    });
  }

  function wake(stations: readonly StationId[]): void {
    for (const station of stations) for (const done of waiting.get(station) ?? []) done();
  }

  return { wait, wake };
}
