import { changedPast } from '#drizzle/queries/stations.ts';
import { inTransaction } from '#drizzle/transaction.ts';
import { SYSTEM } from '#server/api/actor.ts';
import type { ServerContext } from '#server/api/context.ts';
import type { Wakes } from '#server/change-feed/waiters.ts';
import { overOrLate } from '#server/concurrency/coalesce.ts';
import { inTurn } from '#server/concurrency/single-flight.ts';

type Around = Pick<ServerContext, 'database' | 'log' | 'closing'> & { readonly lookEvery: number };

/** Looks now and then, for all who wait at once, whether a list changed without their being told; answers how to look now. */
export function lookOut(
  { database, log, closing, lookEvery }: Around,
  { waiting, wake }: Pick<Wakes, 'waiting' | 'wake'>,
): () => void {
  async function lookOnce(): Promise<void> {
    const known = waiting();
    if (known.length === 0) return;
    try {
      const found = await inTransaction(database, { actor: SYSTEM, use: 'decide', isLook: true }, (tx) =>
        changedPast(tx, known),
      );
      wake(found.map(({ station }) => station));
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'a look for changes failed');
    }
  }
  const { soon: look } = inTurn(() => overOrLate(lookOnce()));

  let timer = setTimeout(lookAgain, spread(lookEvery));
  function lookAgain(): void {
    look();
    timer = setTimeout(lookAgain, spread(lookEvery)).unref();
  }
  timer.unref();
  closing.addEventListener('abort', () => clearTimeout(timer));
  return look;
}

/** Servers do not look together. */
function spread(milliseconds: number): number {
  return milliseconds * (0.75 + Math.random() / 4);
}
