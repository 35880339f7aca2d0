import type { Database } from '#drizzle/connection/database.ts';
import { counterCalls } from '#test/server/procedures/counter-calls.ts';
import { officeCalls } from '#test/server/procedures/office-calls.ts';
import { stationCalls } from '#test/server/procedures/station-calls.ts';
import type { Running } from '#test/server/running.ts';

/** A server, the owner of its database, and how each call is made: by the path of its procedure. */
export type Calls = {
  readonly running: Running;
  readonly owner: Database;
  readonly call: <Answer>(path: string, make: () => Promise<Answer>) => Promise<Answer>;
};

/**
 * Calls every procedure of the router, as its terminals do: the acts of March, of a polling day, and those
 * after it.
 */
export async function callEach(calls: Calls): Promise<void> {
  await counterCalls(calls);
  await stationCalls(calls);
  await officeCalls(calls);
}
