import { type Clock, fromEpoch, toEpoch } from '#core/calendar/instant.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { databaseClock } from '#drizzle/queries/clock.ts';

/** The clock of this machine: what runs here is given it, and reads no other. */
export const machineClock: Clock = () => fromEpoch(Date.now());

/** Milliseconds that the database's clock is outside of the time its answer took by the given clock: 0 when within it. */
export async function clockDrift(database: Database, clock: Clock): Promise<number> {
  const before = toEpoch(clock());
  const there = await databaseClock(database);
  return Math.max(before - there, there - toEpoch(clock()), 0);
}
