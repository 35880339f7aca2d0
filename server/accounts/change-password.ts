import { endSessionsOf, lockCredentials, setPassword } from '#drizzle/queries/accounts.ts';
import { hashPassword, isPassword } from '#server/accounts/password.ts';
import { tryPassword } from '#server/accounts/try-password.ts';
import type { TryingContext } from '#server/api/context.ts';
import { WrongPassword } from '#server/api/errors.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { recordEntries } from '#server/records/said-rows.ts';
import { asSystem } from '#server/transactions/as-system.ts';

/** Changes the password of the caller's account, and ends every session of the account, the caller's too. */
export async function changePassword(
  context: TryingContext,
  change: { readonly current: string; readonly next: string },
) {
  const { caller, source } = context;
  const { account } = caller;
  const trying = { name: account.name, source, password: change.current, beside: account };
  await tryPassword(context, trying, async () =>
    (await isPassword(account.passwordHash ?? undefined, change.current)) ? account : undefined,
  );
  const passwordHash = await hashPassword(change.next);
  await asSystem(context.database, async (tx) => {
    if (!(await lockCredentials(tx, account))) throw new WrongPassword();
    await setPassword(tx, account.id, passwordHash);
    await endSessionsOf(tx, account.id);
    const act = { act: 'session.changePassword', account: account.id, body: {} };
    await recordEntries(tx, [{ chain: ADMIN_CHAIN, at: context.clock(), ...act }]);
  });
}
