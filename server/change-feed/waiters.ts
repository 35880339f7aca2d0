import type { StationId } from '#core/model/ids.ts';
import { makeRests, type Rests } from '#server/change-feed/backpressure.ts';
import { makeReached, type Reached } from '#server/change-feed/cursors.ts';

/** Who waits for a change of a station's list that is numbered past the one he knows. */
export type Waiting = { readonly station: StationId; readonly after: number };

/** Wakes who waits for a station's list to change. */
export type Wakes = Rests & {
  readonly reached: Reached;
  readonly wake: (stations: readonly StationId[]) => void;
  /** Until the station is woken, or the signal aborts. */
  readonly wait: (waiting: Waiting, signal: AbortSignal) => Sleeper;
  /** Each station waited for on this server, with the lowest number known. */
  readonly waiting: () => readonly Waiting[];
};
export type Sleeper = { readonly woken: Promise<void>; readonly leave: () => void };

export function makeWakes(): Wakes {
  const sleepers = new Map<StationId, Map<() => void, number>>();
  const reached = makeReached();

  function wait({ station, after }: Waiting, signal: AbortSignal): Sleeper {
    const { promise: woken, resolve } = Promise.withResolvers<void>();
    const its = sleepers.get(station) ?? new Map<() => void, number>();
    sleepers.set(station, its);
    const leave = () => {
      its.delete(leave);
      if (its.size === 0 && sleepers.get(station) === its) sleepers.delete(station);
      signal.removeEventListener('abort', leave);
      resolve();
    };
    its.set(leave, after);
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
    return { woken, leave };
  }

  function wake(stations: readonly StationId[]): void {
    for (const station of stations) {
      reached.heard(station);
      for (const leave of sleepers.get(station)?.keys() ?? []) leave();
    }
  }

  function waiting(): readonly Waiting[] {
    return [...sleepers].map(([station, its]) => ({ station, after: Math.min(...its.values()) }));
  }

  return { wait, wake, waiting, reached, ...makeRests() };
}
