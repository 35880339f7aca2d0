import type { Clock, Instant } from '#core/calendar/instant.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { lockAccount, setCode, setLock } from '#drizzle/queries/account-management.ts';
import { endSessionsOf, findAccount } from '#drizzle/queries/accounts.ts';
import { codeExpiry } from '#server/accounts/make.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { recordEntries } from '#server/records/said-rows.ts';
import { type Done, failed } from '#server/run/problem.ts';
import { asSystem } from '#server/transactions/as-system.ts';

export type Recovery = { readonly name: string; readonly codeHash: string };

/**
 * Reopens an account with a new one-time code: password, lock and sessions are gone; the recovery is audited.
 */
export function recover(
  database: Database,
  { name, codeHash }: Recovery,
  clock: Clock,
): Promise<Done<{ readonly codeExpiresAt: Instant }>> {
  return asSystem(database, async (tx) => {
    const named = await findAccount(tx, name);
    const account = named && (await lockAccount(tx, named.id));
    if (account === undefined) return failed({ kind: 'account-unknown', name });

    const codeExpiresAt = codeExpiry({ machineClock: clock });
    await setCode(tx, account.id, { codeHash, codeExpiresAt });
    await setLock(tx, account.id, undefined);
    await endSessionsOf(tx, account.id);
    const entry = { chain: ADMIN_CHAIN, act: 'account.recover', account: undefined, body: { account: account.id } };
    await recordEntries(tx, [{ ...entry, at: clock() }]);
    return { ok: true, codeExpiresAt };
  });
}
