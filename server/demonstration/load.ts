import { randomInt } from 'node:crypto';
import type { Day } from '#core/day.ts';
import { dayAt, PARIS } from '#core/instant.ts';
import {
  asOne,
  emptyAll,
  findDemonstration,
  type Other,
  otherThan,
  updateDemonstration,
} from '#drizzle/queries/demonstration.ts';
import type { ServerContext } from '#server/context.ts';
import type { DemonstrationFacts } from '#server/demonstration/facts.ts';
import { fill } from '#server/demonstration/fill.ts';
import type { OnPlayed } from '#server/demonstration/play.ts';
import { makeTurns } from '#server/limits/turns.ts';
import { makeWakes } from '#server/station/wakes.ts';

/** `replaced`: one of another day was there. `refused`: the database holds something else, and was left as it is. */
export type Loaded =
  | { readonly state: 'loaded' | 'present' | 'replaced'; readonly loadedOn: Day }
  | { readonly state: 'refused'; readonly holds: readonly Other[] };

type Loading = Pick<ServerContext, 'database' | 'clock' | 'machineClock' | 'log' | 'version'> & {
  readonly onPlayed?: OnPlayed;
};

/** Brings the demonstration of today, by the Paris date, in one transaction as the database's owner: whole, or not at all. */
export function loadDemonstration(loading: Loading): Promise<Loaded> {
  const now = loading.clock();
  const today = dayAt(now, PARIS);
  return asOne(loading.database, async (database) => {
    const earlier = await findDemonstration<DemonstrationFacts>(database);
    if (earlier?.loadedOn === today) {
      if (earlier.facts.replaced) await updateDemonstration(database, { ...earlier.facts, replaced: false });
      return { state: 'present', loadedOn: today };
    }
    const holds = await otherThan(database, earlier?.facts);
    if (holds.length > 0) return { state: 'refused', holds };

    const replaced = earlier !== undefined;
    if (replaced) await emptyAll(database);
    await fill(serverOn({ ...loading, database }), { now, today, replaced, onPlayed: loading.onPlayed });
    return { state: replaced ? 'replaced' : 'loaded', loadedOn: today };
  });
}

/** Nobody reads or waits while it loads. */
function serverOn(loading: Loading): ServerContext {
  const access = { read: () => undefined, flush: async () => undefined };
  const closing = new AbortController().signal;
  const startedAt = loading.machineClock();
  const made = { access, wakes: makeWakes(), turns: makeTurns() };
  return { ...loading, ...made, startedAt, isLoopback: true, closing, drawSign: (limit) => randomInt(limit) };
}
