import type { Logger } from 'pino';
import { type Clock, toEpoch } from '#core/calendar/instant.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { databaseClock } from '#drizzle/queries/clock.ts';
import { singleFlight } from '#server/concurrency/single-flight.ts';

/** Milliseconds that a server's clock, by which acts are dated, may be from the database's. */
export const FARTHEST_APART = 2_000;
/** Milliseconds between two comparisons. */
const EVERY = 60_000;

/**
 * Milliseconds by which the database's clock lies outside the given clock's span of the query; 0 within that
 * span.
 */
export async function clockDrift(database: Database, clock: Clock): Promise<number> {
  const before = toEpoch(clock());
  const there = await databaseClock(database);
  return Math.max(before - there, there - toEpoch(clock()), 0);
}

/** Milliseconds apart by the last comparison that the database answered. */
export type ClockWatch = { readonly apart: () => number };

type Watched = {
  readonly database: Database;
  readonly machineClock: Clock;
  readonly log: Logger;
  readonly closing: AbortSignal;
  readonly compareEvery?: number | undefined;
};

/** Compares the clocks for as long as the server runs, and logs when they are apart, and when no more. */
export function watchClocks({ compareEvery = EVERY, ...watched }: Watched): ClockWatch {
  const { database, machineClock, log, closing } = watched;
  let apart = 0;

  async function compare(): Promise<void> {
    const before = apart;
    apart = await clockDrift(database, machineClock);
    if (apart > FARTHEST_APART) log.error({ milliseconds: Math.round(apart) }, 'the clock is not that of the database');
    else if (before > FARTHEST_APART) log.info('the clock is that of the database again');
  }

  const { trigger } = singleFlight(() => compare().catch(() => undefined));
  const timer = setInterval(trigger, compareEvery);
  timer.unref();
  closing.addEventListener('abort', () => clearInterval(timer));
  return { apart: () => apart };
}
