import { communeOfStation } from '#core/model/ids.ts';
import { isLockTimeout } from '#drizzle/connection/errors.ts';
import type { CallContext } from '#server/api/context.ts';
import { TryAgain } from '#server/api/errors.ts';
import { type KeyedLimit, makeKeyedLimit, type Work } from '#server/concurrency/keyed-limit.ts';
import type { LockSet } from '#server/transactions/row-locks.ts';

/**
 * Acts on one commune that have a connection at once: whoever holds its rows or the end of its chain, be it
 * another server, holds up no more of the six connections. Acts that wait for these, and for how long.
 */
export function makeCommuneLimit(): KeyedLimit {
  return makeKeyedLimit({ atOnce: 2, waiting: 50, longest: 8_000 });
}

/** The act needs chains that others have: it waits for them without a connection. */
class Crowded extends Error {
  readonly chains: readonly string[];

  constructor(chains: readonly string[]) {
    super();
    this.chains = chains;
  }
}

/** What an act takes before it waits for rows of these communes, or for the ends of these chains. */
export type TakeChains = (chains: readonly string[]) => void;

/**
 * Runs an act by transactions of many statements, within the limit of each commune that it is on: that of its
 * caller from the start, the others as it learns of them. Then its transaction is rolled back, and the act
 * waits for its turn.
 */
export async function withinCommunes<Result>(
  { communeLimit, caller }: CallContext,
  run: (take: TakeChains) => Promise<Result>,
): Promise<Result> {
  const { station, commune } = caller.actor;
  const own = station === undefined ? commune : communeOfStation(station);
  const work = communeLimit.begin();
  try {
    const result = await inTurn(work, own === undefined ? [] : [own], run);
    work.end('done');
    return result;
  } catch (error) {
    work.end(isLockTimeout(error) ? 'stuck' : 'failed');
    throw error;
  }
}

async function inTurn<Result>(
  work: Work,
  chains: readonly string[],
  run: (take: TakeChains) => Promise<Result>,
): Promise<Result> {
  if (!(await work.waitFor(chains))) throw new TryAgain();
  try {
    return await run((needed) => {
      if (!work.takeFree(needed)) throw new Crowded(needed);
    });
  } catch (error) {
    if (!(error instanceof Crowded)) throw error;
    return inTurn(work, error.chains, run);
  }
}

/** The communes of the stations whose rows an act locks. */
export function communesOf({ stations }: Pick<LockSet, 'stations'>): readonly string[] {
  return [...new Set(stations.map(communeOfStation))];
}
