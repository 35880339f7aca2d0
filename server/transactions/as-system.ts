import type { Database, Tx } from '#drizzle/connection/database.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';

/** A transaction of the server itself, where no account acts: signing in, limits, jobs, retention, logs. */
export function asSystem<Result>(database: Database, run: (tx: Tx) => Promise<Result>): Promise<Result> {
  return inTransaction(database, { actor: SYSTEM, access: 'decide' }, run);
}
