import { inTransaction } from '#drizzle/connection/transaction.ts';
import { changedSince } from '#drizzle/queries/stations.ts';
import { SYSTEM } from '#server/api/actor.ts';
import type { ServerContext } from '#server/api/context.ts';
import type { ChangeFeed } from '#server/change-feed/waiters.ts';
import { settledOrTimedOut } from '#server/concurrency/coalesce.ts';
import { singleFlight } from '#server/concurrency/single-flight.ts';

type PollerOptions = Pick<ServerContext, 'database' | 'log' | 'closing'> & { readonly pollEvery: number };

/** Looks now and then, for all who wait at once, whether a list changed without their being told; answers how to look now. */
export function startPoller(
  { database, log, closing, pollEvery }: PollerOptions,
  { waiters: waiting, publish: wake }: Pick<ChangeFeed, 'waiters' | 'publish'>,
): () => void {
  async function pollOnce(): Promise<void> {
    const waiters = waiting();
    if (waiters.length === 0) return;
    try {
      const changed = await inTransaction(database, { actor: SYSTEM, access: 'decide', pool: 'monitoring' }, (tx) =>
        changedSince(tx, waiters),
      );
      wake(changed.map(({ station }) => station));
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'a look for changes failed');
    }
  }
  const { trigger: poll } = singleFlight(() => settledOrTimedOut(pollOnce()));

  let timer = setTimeout(pollAgain, spread(pollEvery));
  function pollAgain(): void {
    poll();
    timer = setTimeout(pollAgain, spread(pollEvery)).unref();
  }
  timer.unref();
  closing.addEventListener('abort', () => clearTimeout(timer));
  return poll;
}

/** Servers do not look together. */
function spread(milliseconds: number): number {
  return milliseconds * (0.75 + Math.random() / 4);
}
