import type { Logger } from 'pino';
import type { Database } from '#drizzle/connection/database.ts';
import { faultOf } from '#drizzle/connection/errors.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { changedSince } from '#drizzle/queries/list-changes.ts';
import type { ChangeFeed } from '#server/change-feed/waiters.ts';
import { settledOrTimedOut } from '#server/concurrency/semaphore.ts';
import { singleFlight } from '#server/concurrency/single-flight.ts';

export type PollerOptions = {
  readonly database: Database;
  readonly log: Logger;
  readonly closing: AbortSignal;
  /** Milliseconds between two polls for changes that no server published. */
  readonly pollEvery: number;
};

/**
 * Polls from time to time, once for all waiting calls, whether a list changed without being published.
 * Answers a function that polls now.
 */
export function startPoller(
  { database, log, closing, pollEvery }: PollerOptions,
  { waiters: listWaiters, publish }: Pick<ChangeFeed, 'waiters' | 'publish'>,
): () => void {
  async function pollOnce(): Promise<void> {
    const waiters = listWaiters();
    if (waiters.length === 0) return;
    try {
      const changed = await inTransaction(database, { actor: SYSTEM, access: 'decide', pool: 'monitoring' }, (tx) =>
        changedSince(tx, waiters),
      );
      publish(changed.map(({ station }) => station));
    } catch (error) {
      log.warn(faultOf(error), 'a look for changes failed');
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

/** Servers that started together do not poll together. */
function spread(milliseconds: number): number {
  return milliseconds * (0.75 + Math.random() / 4);
}
