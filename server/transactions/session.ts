import type { Tx } from '#drizzle/connection/database.ts';
import { type Read, read } from '#drizzle/connection/statement.ts';
import { type SessionScope, selectSessionScope } from '#drizzle/queries/accounts.ts';
import type { CallContext } from '#server/api/context.ts';
import { SignedOut } from '#server/api/errors.ts';
import { isSameScope } from '#server/api/scope.ts';

/** The session of a caller as it is now, to be read with what the caller is shown. */
export function selectSession({ caller, machineClock }: CallContext): Read<SessionScope | undefined> {
  return selectSessionScope(caller.tokenHash, machineClock());
}

/** Throws `SignedOut` when the session has ended since the caller was remembered, or gives other rights. */
export function mustBeOpen({ caller, recentCallers }: CallContext, session: SessionScope | undefined): void {
  if (session !== undefined && isSameScope(session, caller.actor)) return;
  recentCallers.forget(caller.tokenHash);
  throw new SignedOut();
}

/** The same inside the transaction of an act, whose key keeps the answer true until the commit. */
export async function checkSession(tx: Tx, context: CallContext): Promise<void> {
  mustBeOpen(context, await read(tx, selectSession(context)));
}
