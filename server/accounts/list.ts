import { type AccountState, accountState } from '#core/model/account.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type AccountFilter, accountPage } from '#drizzle/queries/account-list.ts';
import type { CallContext } from '#server/api/context.ts';

export type AccountListInput = AccountFilter & { readonly after?: string | undefined; readonly limit: number };
type ListedAccount = Omit<Awaited<ReturnType<typeof accountPage>>[number], 'endedAt'> & {
  readonly state: AccountState;
};

/**
 * The accounts in the order of their names; `next` is where the page after this one begins, if there is more.
 */
export async function listAccounts(
  context: CallContext,
  { after, limit, ...filter }: AccountListInput,
): Promise<{ readonly accounts: readonly ListedAccount[]; readonly next: string | undefined }> {
  const { database, caller, access } = context;
  const rows = await inTransaction(database, { actor: caller.actor, access: 'read' }, (tx) =>
    accountPage(tx, filter, { after, limit: limit + 1 }),
  );
  access.read(caller, 'account.list', 'accounts');
  const accounts = rows
    .slice(0, limit)
    .map(({ endedAt, ...row }) => ({ ...row, state: accountState({ ...row, endedAt }) }));
  return { accounts, next: rows.length > limit ? accounts.at(-1)?.name : undefined };
}
