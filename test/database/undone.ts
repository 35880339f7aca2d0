import type { Database, Tx } from '#drizzle/connection/database.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';

/** Runs in a transaction that is taken back afterwards. */
export async function undone(database: Database, run: (tx: Tx) => Promise<void>): Promise<void> {
  const takenBack = new Error('taken back');
  const whole = inTransaction(database, { actor: SYSTEM, access: 'decide' }, async (tx) => {
    await run(tx);
    throw takenBack;
  });
  await whole.catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
}
