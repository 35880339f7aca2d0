import type { Database, Tx } from '#drizzle/connection/database.ts';
import { isPermissionDenied, isRoleRefused } from '#drizzle/connection/errors.ts';
import { LONGEST_WAIT, tooLate } from '#drizzle/connection/limits.ts';
import { allClosed } from '#drizzle/connection/socket.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';

/** The databases whose connections refuse the role that they are opened with, or lose it: they are behind a pooler. */
const withoutRole = new WeakSet<Database>();

/**
 * Runs one statement of the deciding role as a transaction of its own, in one round trip: its connections have the
 * role and the limits from the start, and none has two statements at once. Where a pooler refuses or drops the role,
 * or there is one connection for all, it is a transaction that sets them. Whether a statement that writes was committed is unknown when this fails as
 * unavailable: the caller sends its key again.
 */
export async function inStatement<Result>(
  database: Database,
  run: (tx: Pick<Tx, 'execute'>) => Promise<Result>,
): Promise<Result> {
  const { single } = database;
  if (single !== undefined && !withoutRole.has(database)) {
    try {
      return await single.inSlot(async () => {
        await allClosed();
        return inTime(run(single.db));
      });
    } catch (error) {
      if (!isPermissionDenied(error) && !isRoleRefused(error)) throw error;
      withoutRole.add(database);
    }
  }
  return inTransaction(database, { actor: SYSTEM, access: 'decide' }, run);
}

/** The driver forgets a statement that it gives to a connection which is just ending: it is never answered. */
function inTime<Result>(answer: Promise<Result>): Promise<Result> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(tooLate('a statement was not answered')), LONGEST_WAIT);
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer));
}
