import { inStatement } from '#drizzle/connection/single-statement.ts';
import { mapRead, type Read, read, together } from '#drizzle/connection/statement.ts';
import type { CallContext } from '#server/api/context.ts';
import { mustBeOpen, selectSession } from '#server/transactions/session.ts';

/**
 * The facts that decide an act, read in one statement of the deciding role and without locks. The statement
 * checks the session of a remembered caller, and throws `SignedOut` when it has ended.
 */
export function readFactsOfAct<Facts extends object>(context: CallContext, facts: Read<Facts>): Promise<Facts> {
  const { database } = context;
  if (!context.isRemembered) return inStatement(database, (tx) => read(tx, facts));
  const session = mapRead(selectSession(context), (found) => mustBeOpen(context, found));
  const checked = mapRead(together({ session, act: facts }), (answers) => answers.act);
  return inStatement(database, (tx) => read(tx, checked));
}
