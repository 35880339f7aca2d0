import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { recordBodiesErased } from '#drizzle/queries/log-bodies.ts';
import { claimDay } from '#drizzle/queries/retention.ts';
import type { ServerContext } from '#server/api/context.ts';
import { StartOver } from '#server/api/errors.ts';
import { remindOfReferences } from '#server/messages/remind.ts';
import { ADMIN_CHAIN, appendToChain } from '#server/records/audit-chain.ts';
import { bodiesGoneBefore, isNothing, loadDue, locksFor } from '#server/retention/due.ts';
import { BATCH, destroy } from '#server/retention/purge.ts';
import { asSystem } from '#server/transactions/as-system.ts';
import { withRetries } from '#server/transactions/retry.ts';
import { lockRows, sameLocks } from '#server/transactions/row-locks.ts';

type Context = Pick<ServerContext, 'database' | 'clock' | 'machineClock' | 'closing'>;

/**
 * the first server of each Paris day reminds of references that lapse soon, then purges,
 * batch after batch; a server that stops leaves the rest for the next day.
 */
export async function purgeDaily(context: Context): Promise<void> {
  const { database, clock, closing } = context;
  const at = clock();
  const day = dayAt(at, PARIS);
  const isFirst = await asSystem(database, (tx) => claimDay(tx, day, at));
  if (isFirst) await remindOfReferences(context);
  let isFinished = !isFirst;
  while (!isFinished && !closing.aborted) {
    isFinished = await withRetries(() => asSystem(database, (tx) => purgeBatch(tx, day, clock())));
  }
}

/** The purge's audit entry has no account, since no person asks for the purge. */
async function purgeBatch(tx: Tx, day: Day, at: Instant): Promise<boolean> {
  const locks = locksFor(await loadDue(tx, at, BATCH));
  await lockRows(tx, locks);
  const due = await loadDue(tx, at, BATCH);
  if (!sameLocks(locks, locksFor(due))) throw new StartOver();
  await recordBodiesErased(tx, day, bodiesGoneBefore(due, at, BATCH));
  if (isNothing(due)) return true;
  const { about, finished } = await destroy(tx, due);
  await appendToChain(tx, { chain: ADMIN_CHAIN, at, act: 'retention.purge', account: undefined, body: { about } });
  return finished;
}
