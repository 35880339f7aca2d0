import { type Clock, fromEpoch, toEpoch } from '#core/calendar/instant.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { databaseClock } from '#drizzle/queries/clock.ts';

/** The clock of this machine: what runs here is given it, and reads no other. */
export const machineClock: Clock = () => fromEpoch(Date.now());

/**
 * Milliseconds by which the database's clock lies outside the given clock's span of the query; 0 within that
 * span.
 */
export async function clockDrift(database: Database, clock: Clock): Promise<number> {
  const before = toEpoch(clock());
  const there = await databaseClock(database);
  return Math.max(before - there, there - toEpoch(clock()), 0);
}
