import type { Database, Tx } from '#drizzle/connection/database.ts';
import { isPermissionDenied } from '#drizzle/connection/errors.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';

/** The databases whose connections do not keep the role that they were opened with, behind a pooler. */
const withoutRole = new WeakSet<Database>();

/**
 * Runs one statement of the deciding role as a transaction of its own, in one round trip: its connections have the
 * role and the limits from the start. Where they lose them, or there is one connection for all, it is a
 * transaction that sets them.
 */
export async function inStatement<Result>(
  database: Database,
  run: (tx: Pick<Tx, 'execute'>) => Promise<Result>,
): Promise<Result> {
  const { single } = database;
  if (single !== undefined && !withoutRole.has(database)) {
    try {
      return await run(single);
    } catch (error) {
      if (!isPermissionDenied(error)) throw error;
      withoutRole.add(database);
    }
  }
  return inTransaction(database, { actor: SYSTEM, access: 'decide' }, run);
}
