import { and, asc, eq, gt, isNotNull, isNull, like, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Role } from '#core/law/access/permissions.ts';
import type { AccountState } from '#core/model/account.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { accounts, habilitations } from '#drizzle/schema/people.ts';

export type AccountFilter = {
  readonly role?: Role | undefined;
  readonly commune?: CommuneCode | undefined;
  readonly state?: AccountState | undefined;
  /** How the name begins. */
  readonly begins?: string | undefined;
};

/** A page of the accounts after a name, in the order of names; never what opens them. */
export async function accountPage(
  tx: Tx,
  filter: AccountFilter,
  page: { readonly after: string | undefined; readonly limit: number },
) {
  const locker = alias(accounts, 'locker');
  return tx
    .select({
      name: accounts.name,
      role: accounts.role,
      who: accounts.who,
      commune: accounts.commune,
      station: accounts.station,
      capacity: habilitations.capacity,
      unit: habilitations.unit,
      createdAt: accounts.createdAt,
      codeExpiresAt: accounts.codeExpiresAt,
      lockedAt: accounts.lockedAt,
      lockedBy: locker.name,
      lockReason: accounts.lockReason,
      endedAt: accounts.endedAt,
    })
    .from(accounts)
    .leftJoin(habilitations, eq(habilitations.account, accounts.id))
    .leftJoin(locker, eq(locker.id, accounts.lockedBy))
    .where(and(...conditions(filter), page.after === undefined ? undefined : gt(accounts.name, page.after)))
    .orderBy(asc(accounts.name))
    .limit(page.limit);
}

function conditions({ role, commune, state, begins }: AccountFilter): readonly (SQL | undefined)[] {
  return [
    role && eq(accounts.role, role),
    commune && or(eq(accounts.commune, commune), like(accounts.station, `${commune}/%`)),
    state && inState(state),
    begins ? sql`starts_with(${accounts.name}, ${begins})` : undefined,
  ];
}

/** The states of core/model/account.ts, of which the first that holds is the account's. */
function inState(state: AccountState): SQL | undefined {
  const isOpen = isNull(accounts.endedAt);
  switch (state) {
    case 'ended':
      return isNotNull(accounts.endedAt);
    case 'locked':
      return and(isOpen, isNotNull(accounts.lockedAt));
    case 'awaiting-activation':
      return and(isOpen, isNull(accounts.lockedAt), isNotNull(accounts.codeExpiresAt));
    case 'active':
      return and(isOpen, isNull(accounts.lockedAt), isNull(accounts.codeExpiresAt));
  }
}
