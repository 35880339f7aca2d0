import { randomInt } from 'node:crypto';
import type { Day } from '#core/calendar/day.ts';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import {
  emptyAll,
  type ForeignData,
  findDemonstration,
  findForeignData,
  updateDemonstration,
} from '#drizzle/queries/demonstration.ts';
import type { Caller, ServerContext } from '#server/api/context.ts';
import { makeRecentCallers } from '#server/change-feed/recent-callers.ts';
import { makeWaiters } from '#server/change-feed/waiters.ts';
import { makeKeyedQueue } from '#server/concurrency/keyed-queue.ts';
import type { DemonstrationFacts } from '#server/demonstration/facts.ts';
import { fill } from '#server/demonstration/fill.ts';
import type { OnPlayed } from '#server/demonstration/play.ts';

/**
 * `replaced`: the demonstration of another day was there. `refused`: the database holds other data, left as
 * it was.
 */
export type LoadOutcome =
  | { readonly state: 'loaded' | 'present' | 'replaced'; readonly loadedOn: Day }
  | { readonly state: 'refused'; readonly holds: readonly ForeignData[] };

type Loading = Pick<ServerContext, 'database' | 'clock' | 'machineClock' | 'log' | 'version'> & {
  readonly onPlayed?: OnPlayed;
};

/**
 * Loads the demonstration of today's Paris date, as the database's owner. An interrupted load starts anew.
 */
export async function loadDemonstration(loading: Loading): Promise<LoadOutcome> {
  const { database } = loading;
  const now = loading.clock();
  const today = dayAt(now, PARIS);
  const earlier = await findDemonstration<DemonstrationFacts>(database);
  if (earlier?.facts.isWhole && earlier.loadedOn === today) {
    if (earlier.facts.replaced) await updateDemonstration(database, { ...earlier.facts, replaced: false });
    return { state: 'present', loadedOn: today };
  }
  const holds = await findForeignData(database, earlier?.facts);
  if (holds.length > 0) return { state: 'refused', holds };

  if (earlier) await emptyAll(database);
  const replaced = earlier !== undefined && (earlier.facts.isWhole || earlier.facts.replaced);
  await fill(serverOn(loading), { now, today, replaced, onPlayed: loading.onPlayed });
  return { state: replaced ? 'replaced' : 'loaded', loadedOn: today };
}

/**
 * A server without clients: nobody reads the log of reads or waits for changes while the demonstration loads.
 */
function serverOn(loading: Loading): ServerContext {
  const access = { read: () => undefined, flush: async () => undefined };
  const closing = new AbortController().signal;
  const startedAt = loading.machineClock();
  const services = {
    access,
    changeFeed: makeWaiters(),
    passwordQueue: makeKeyedQueue(),
    recentCallers: makeRecentCallers<Caller>(),
  };
  return { ...loading, ...services, startedAt, isLoopback: true, closing, drawSign: (limit) => randomInt(limit) };
}
