import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '#drizzle/connection/database.ts';
import { BEAT } from '#drizzle/connection/notifications.ts';
import { databaseClock } from '#drizzle/queries/clock.ts';
import { settledOrTimedOut } from '#server/concurrency/semaphore.ts';
import { singleFlight } from '#server/concurrency/single-flight.ts';

/**
 * The beat of a server: its database answered it a moment ago. Whoever is told no beat for a while knows that
 * the server or its database is gone, without asking either.
 */
export type Heartbeat = {
  readonly beat: () => void;
  /** Answers how to stop being told. */
  readonly onBeat: (listener: () => void) => () => void;
  readonly isListenedTo: () => boolean;
};

/** Listeners told in one turn of the event loop: a mark waits for no more of them. */
const TOLD_AT_ONCE = 100;

export function makeHeartbeat(): Heartbeat {
  const listeners = new Set<() => void>();

  async function tellAll(): Promise<void> {
    let told = 0;
    for (const listener of listeners) {
      listener();
      told += 1;
      if (told % TOLD_AT_ONCE === 0) await nextTurn();
    }
  }

  function onBeat(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }
  return { beat: singleFlight(tellAll).trigger, onBeat, isListenedTo: () => listeners.size > 0 };
}

type Beating = { readonly database: Database; readonly closing: AbortSignal };

/**
 * Beats as the database answers a statement, while `isNeeded`: where no channel to PostgreSQL is open that
 * beats by itself.
 */
export function beatByDatabase(
  { database, closing }: Beating,
  { beat, isListenedTo, isNeeded }: Heartbeat & { readonly isNeeded: () => boolean },
): void {
  const ask = () => databaseClock(database).then(beat, () => undefined);
  const { trigger } = singleFlight(() => settledOrTimedOut(ask()));
  const timer = setInterval(() => {
    if (isNeeded() && isListenedTo()) trigger();
  }, BEAT).unref();
  closing.addEventListener('abort', () => clearInterval(timer));
}
