import type { Clock } from '#core/calendar/instant.ts';
import type { AccountId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { lockAdmins } from '#drizzle/queries/account-management.ts';
import { findAccount, insertAccount } from '#drizzle/queries/accounts.ts';
import { hashPassword, SHORTEST } from '#server/accounts/password.ts';
import { password, text } from '#server/api/input.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { recordEntries } from '#server/records/said-rows.ts';
import { uuid } from '#server/records/uuid.ts';
import { type Done, failed } from '#server/run/problem.ts';
import { asSystem } from '#server/transactions/as-system.ts';

const LONGEST_NAME = 100;
const LONGEST_PASSWORD = 200;

export type Admin = { readonly name: string; readonly password: string };

/** Makes the administrator's account, unless it is there: its password is then left as it is. */
export async function makeAdmin(
  database: Database,
  admin: Admin,
  clock: Clock,
): Promise<Done<{ readonly isMade: boolean }>> {
  const name = text(LONGEST_NAME).safeParse(admin.name);
  if (!name.success) return failed({ kind: 'name-unusable' });
  if (!password.min(SHORTEST).safeParse(admin.password).success) {
    return failed({ kind: 'password-unusable', least: SHORTEST, most: LONGEST_PASSWORD });
  }
  const passwordHash = await hashPassword(admin.password);

  return asSystem(database, async (tx) => {
    const namesake = await findAccount(tx, name.data);
    if (namesake?.role === 'admin') return { ok: true, isMade: false };
    if (namesake) return failed({ kind: 'name-taken', name: namesake.name, role: namesake.role });

    const id = uuid<AccountId>(clock);
    const at = clock();
    await insertAccount(tx, { id, name: name.data, passwordHash, role: 'admin', who: name.data, createdAt: at });
    const body = { account: id, role: 'admin' };
    await recordEntries(tx, [{ chain: ADMIN_CHAIN, at, act: 'account.create', account: undefined, body }]);
    return { ok: true, isMade: true };
  });
}

/** Whether anybody can administer the service. */
export function hasAdmin(database: Database): Promise<boolean> {
  return asSystem(database, async (tx) => (await lockAdmins(tx)).length > 0);
}
