import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { NamedElector } from '#core/model/account.ts';
import type { AccountId, ElectorId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { textArray } from '#drizzle/connection/statement.ts';
import type { AccountRow } from '#drizzle/queries/accounts.ts';
import { accounts, electors, habilitations, registrations } from '#drizzle/schema/people.ts';
import { pollingStations } from '#drizzle/schema/places.ts';

export type HabilitationRow = typeof habilitations.$inferSelect;
export type KnownAccount = { readonly account: AccountRow; readonly habilitation: HabilitationRow | null };

/** The accounts of these names, ended ones too: a name is never given twice. */
export async function accountsNamed(tx: Tx, names: readonly string[]): Promise<ReadonlyMap<string, KnownAccount>> {
  if (names.length === 0) return new Map();
  const found = await tx
    .select({ account: accounts, habilitation: habilitations })
    .from(accounts)
    .leftJoin(habilitations, eq(habilitations.account, accounts.id))
    .where(sql`${accounts.name} = any(${textArray(names)})`);
  return new Map(found.map((known) => [known.account.name, known]));
}

/** Electors by their national number, which is one's own. */
export async function electorsNumbered(
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: ElectorId; readonly born: Day }>> {
  if (numbers.length === 0) return new Map();
  const found = await tx
    .select({ id: electors.id, nne: electors.nne, born: electors.born })
    .from(electors)
    .where(sql`${electors.nne} = any(${textArray(numbers)})`);
  return new Map(found.map(({ nne, ...elector }) => [nne ?? '', elector]));
}

type Unnumbered = Pick<NamedElector, 'born' | 'commune'> & { readonly nameKey: string };

/** the electors of the roll of New Caledonia without a number who have that name, in force. */
export async function electorsUnnumbered(
  tx: Tx,
  { nameKey, born, commune }: Unnumbered,
): Promise<readonly ElectorId[]> {
  const found = await tx
    .selectDistinct({ id: electors.id })
    .from(electors)
    .innerJoin(registrations, and(eq(registrations.elector, electors.id), isNull(registrations.to)))
    .where(
      and(
        eq(electors.nameKey, nameKey),
        eq(electors.born, born),
        isNull(electors.nne),
        eq(registrations.commune, commune),
        eq(registrations.list, 'new-caledonia'),
      ),
    );
  return found.map(({ id }) => id);
}

export async function stationsKnown(tx: Tx, ids: readonly StationId[]): Promise<ReadonlySet<StationId>> {
  if (ids.length === 0) return new Set();
  const found = await tx
    .select({ id: pollingStations.id })
    .from(pollingStations)
    .where(sql`${pollingStations.id} = any(${textArray(ids)})`);
  return new Set(found.map(({ id }) => id));
}

type NewRows = {
  readonly accounts: readonly (typeof accounts.$inferInsert)[];
  readonly habilitations: readonly (typeof habilitations.$inferInsert)[];
};

export async function insertNewAccounts(tx: Tx, rows: NewRows): Promise<void> {
  if (rows.accounts.length > 0) await tx.insert(accounts).values([...rows.accounts]);
  if (rows.habilitations.length > 0) await tx.insert(habilitations).values([...rows.habilitations]);
}

/** Holds an account that has not ended. */
export async function lockAccount(tx: Tx, id: AccountId): Promise<AccountRow | undefined> {
  const [held] = await tx
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, id), isNull(accounts.endedAt)))
    .for('no key update');
  return held;
}

/**
 * Holds every administrator's account, by ascending id: which is the last stays true until this transaction
 * ends.
 */
export async function lockAdmins(tx: Tx): Promise<readonly AccountRow[]> {
  return tx
    .select()
    .from(accounts)
    .where(and(eq(accounts.role, 'admin'), isNull(accounts.endedAt)))
    .orderBy(asc(accounts.id))
    .for('no key update');
}

type AccountLock = { readonly at: Instant; readonly by: AccountId; readonly reason: string };

/** Locks the account, or opens it again when there is no lock. */
export async function setLock(tx: Tx, account: AccountId, lock: AccountLock | undefined): Promise<void> {
  await tx
    .update(accounts)
    .set({ lockedAt: lock?.at ?? null, lockedBy: lock?.by ?? null, lockReason: lock?.reason ?? null })
    .where(eq(accounts.id, account));
}

/** the day on which the digital identity was last certified. */
export async function setCertified(tx: Tx, account: AccountId, on: Day): Promise<void> {
  await tx.update(accounts).set({ identityCertifiedOn: on }).where(eq(accounts.id, account));
}

/** A code takes the place of the password. */
export async function setCode(
  tx: Tx,
  account: AccountId,
  code: { readonly codeHash: string; readonly codeExpiresAt: Instant },
): Promise<void> {
  await tx
    .update(accounts)
    .set({ ...code, passwordHash: null })
    .where(eq(accounts.id, account));
}
