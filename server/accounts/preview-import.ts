import type { AccountFault, NewAccount } from '#core/model/account.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { judgeAccounts } from '#server/accounts/new-account.ts';
import type { CallContext } from '#server/api/context.ts';

export type Checked = { readonly kind: 'new' | 'unchanged' | 'faulty'; readonly faults: readonly AccountFault[] };

/** What becomes of each account if it were made now, in their order; makes none. */
export async function checkAccounts(
  { database, caller }: CallContext,
  accounts: readonly NewAccount[],
): Promise<{ readonly checked: readonly Checked[] }> {
  const judged = await inTransaction(database, { actor: caller.actor, access: 'decide' }, (tx) =>
    judgeAccounts(tx, accounts),
  );
  return {
    checked: judged.map((account) => ({ kind: account.kind, faults: account.kind === 'faulty' ? account.faults : [] })),
  };
}
