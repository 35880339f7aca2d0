import { inStatement } from '#drizzle/connection/single-statement.ts';
import { type Read, read } from '#drizzle/connection/statement.ts';
import { type SessionScope, selectSessionScope } from '#drizzle/queries/accounts.ts';
import type { CallContext } from '#server/api/context.ts';
import { SignedOut } from '#server/api/errors.ts';
import { isSameScope } from '#server/api/scope.ts';

/** The session of a remembered caller, as it is now, to be read with the facts of an act. */
export function selectSession({ caller, machineClock }: CallContext): Read<SessionScope | undefined> {
  return selectSessionScope(caller.tokenHash, machineClock());
}

/** Throws `SignedOut` when the session has ended since the caller was remembered, or gives other rights. */
export function mustBeOpen({ caller, recentCallers }: CallContext, session: SessionScope | undefined): void {
  if (session !== undefined && isSameScope(session, caller.actor)) return;
  recentCallers.forget(caller.tokenHash);
  throw new SignedOut();
}

/** The same, by a statement of its own. */
export async function checkSession(context: CallContext): Promise<void> {
  mustBeOpen(context, await inStatement(context.database, (tx) => read(tx, selectSession(context))));
}
