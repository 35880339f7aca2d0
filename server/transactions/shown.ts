import { readInScope } from '#drizzle/connection/single-statement.ts';
import { mapRead, type Read, together } from '#drizzle/connection/statement.ts';
import type { Reading } from '#drizzle/connection/transaction.ts';
import type { CallContext } from '#server/api/context.ts';
import { mustBeOpen, selectSession } from '#server/transactions/session.ts';

/**
 * What a caller is shown, read in one statement under the caller's scope. The statement checks the session of
 * a remembered caller, and throws `SignedOut` when it has ended.
 */
export function readShown<Answers extends object>(
  context: CallContext,
  access: Reading['access'],
  reads: { readonly [name in keyof Answers]: Read<Answers[name]> },
): Promise<Answers> {
  const { actor, tokenHash } = context.caller;
  const reading = { actor, access, session: tokenHash };
  const shown = together<Answers>(reads);
  if (!context.isRemembered) return readInScope(context.database, reading, shown);
  const session = mapRead(selectSession(context), (found) => mustBeOpen(context, found));
  const checked = mapRead(together({ session, shown }), (answers) => answers.shown);
  return readInScope(context.database, reading, checked);
}
