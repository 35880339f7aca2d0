import type { StationId } from '#core/model/ids.ts';
import { type Backpressure, makeBackpressure } from '#server/change-feed/backpressure.ts';
import { type Cursors, makeCursors } from '#server/change-feed/cursors.ts';
import { type Heartbeat, makeHeartbeat } from '#server/change-feed/heartbeat.ts';

/** A call that waits for a change of a station's list numbered past `after`. */
export type Waiter = { readonly station: StationId; readonly after: number };

/** Wakes the calls that wait for a station's list to change. */
export type ChangeFeed = Backpressure &
  Heartbeat & {
    readonly cursors: Cursors;
    readonly publish: (stations: readonly StationId[]) => void;
    /** Ends when a change of the station is published, or the signal aborts. */
    readonly subscribe: (waiter: Waiter, signal: AbortSignal) => Subscription;
    /** Each station waited for on this server, with the lowest number after which a call waits. */
    readonly waiters: () => readonly Waiter[];
  };
export type Subscription = { readonly changed: Promise<void>; readonly unsubscribe: () => void };

/** The feed of one server: only what is published here wakes its calls. */
export function makeWaiters(): ChangeFeed {
  /** By station, how each waiting call is woken and the number after which it waits. */
  const byStation = new Map<StationId, Map<() => void, number>>();
  const cursors = makeCursors();

  function subscribe({ station, after }: Waiter, signal: AbortSignal): Subscription {
    const { promise: changed, resolve } = Promise.withResolvers<void>();
    const waiters = byStation.get(station) ?? new Map<() => void, number>();
    byStation.set(station, waiters);
    const unsubscribe = () => {
      waiters.delete(unsubscribe);
      if (waiters.size === 0 && byStation.get(station) === waiters) byStation.delete(station);
      signal.removeEventListener('abort', unsubscribe);
      resolve();
    };
    waiters.set(unsubscribe, after);
    signal.addEventListener('abort', unsubscribe);
    if (signal.aborted) unsubscribe();
    return { changed, unsubscribe };
  }

  function publish(stations: readonly StationId[]): void {
    for (const station of stations) {
      cursors.published(station);
      for (const unsubscribe of byStation.get(station)?.keys() ?? []) unsubscribe();
    }
  }

  function listWaiters(): readonly Waiter[] {
    return [...byStation].map(([station, waiters]) => ({ station, after: Math.min(...waiters.values()) }));
  }

  return { subscribe, publish, waiters: listWaiters, cursors, ...makeBackpressure(), ...makeHeartbeat() };
}
