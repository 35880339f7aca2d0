import { eq, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { NamedElector } from '#core/model/account.ts';
import type { AccountId, ElectorId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, selectable, textArray } from '#drizzle/connection/statement.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import type { AccountRow } from '#drizzle/queries/accounts.ts';
import { noteWritten } from '#drizzle/queries/replay/written.ts';
import { accounts, habilitations } from '#drizzle/schema/people.ts';

export type HabilitationRow = typeof habilitations.$inferSelect;
export type KnownAccount = { readonly account: AccountRow; readonly habilitation: HabilitationRow | null };

const account = selectable(accounts, 'account');
const habilitation = selectable(habilitations, 'habilitation');

/** The accounts of these names, ended ones too: a name is never given twice. */
export async function accountsNamed(tx: Tx, names: readonly string[]): Promise<ReadonlyMap<string, KnownAccount>> {
  if (names.length === 0) return new Map();
  const isNamed = sql`name = any(${textArray(names)})`;
  const [rows, signing] = await pipelined(
    query(tx, sql`select ${account.columns} from accounts account where ${isNamed}`),
    query(
      tx,
      sql`select ${habilitation.columns} from habilitations habilitation
        where account in (select id from accounts where ${isNamed})`,
    ),
  );
  const habilitationOf = new Map(signing.map(habilitation.parse).map((row) => [row.account, row]));
  return new Map(
    rows
      .map(account.parse)
      .map((row) => [row.name, { account: row, habilitation: habilitationOf.get(row.id) ?? null }]),
  );
}

/** Electors by their national number, which is one's own. */
export async function electorsNumbered(
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: ElectorId; readonly born: Day }>> {
  if (numbers.length === 0) return new Map();
  const rows = await query<{ readonly id: ElectorId; readonly nne: string; readonly born: Day }>(
    tx,
    sql`select id, nne, born from electors where nne = any(${textArray(numbers)})`,
  );
  return new Map(rows.map(({ nne, ...elector }) => [nne, elector]));
}

type Unnumbered = Pick<NamedElector, 'born' | 'commune'> & { readonly nameKey: string };

/** the electors of the roll of New Caledonia without a number who have that name, in force. */
export async function electorsUnnumbered(
  tx: Tx,
  { nameKey, born, commune }: Unnumbered,
): Promise<readonly ElectorId[]> {
  const rows = await query<{ readonly id: ElectorId }>(
    tx,
    sql`select distinct electors.id from electors
      join registrations line on line.elector = electors.id and line."to" is null
      where electors.name_key = ${nameKey} and electors.born = ${born} and electors.nne is null
        and line.commune = ${commune} and line.list = 'new-caledonia'`,
  );
  return rows.map(({ id }) => id);
}

export async function stationsKnown(tx: Tx, ids: readonly StationId[]): Promise<ReadonlySet<StationId>> {
  if (ids.length === 0) return new Set();
  const rows = await query<{ readonly id: StationId }>(
    tx,
    sql`select id from polling_stations where id = any(${textArray(ids)})`,
  );
  return new Set(rows.map(({ id }) => id));
}

type NewRows = {
  readonly accounts: readonly (typeof accounts.$inferInsert)[];
  readonly habilitations: readonly (typeof habilitations.$inferInsert)[];
};

export async function insertNewAccounts(tx: Tx, rows: NewRows): Promise<void> {
  noteWritten(
    tx,
    'accounts',
    rows.accounts.map(({ id }) => id),
  );
  if (rows.accounts.length > 0) await tx.insert(accounts).values([...rows.accounts]);
  if (rows.habilitations.length > 0) await tx.insert(habilitations).values([...rows.habilitations]);
}

/**
 * Holds an account that has not ended, and waits for the acts under way of that account: each holds it by its
 * key (`claimKey`), so none outlives a lock.
 */
export async function lockAccount(tx: Tx, id: AccountId): Promise<AccountRow | undefined> {
  const [raw] = await query(
    tx,
    sql`select ${account.columns} from accounts account where id = ${id} and ended_at is null for update`,
  );
  return raw && account.parse(raw);
}

/**
 * Holds every administrator's account, by ascending id: which is the last stays true until this transaction
 * ends.
 */
export async function lockAdmins(tx: Tx): Promise<readonly AccountRow[]> {
  const rows = await query(
    tx,
    sql`select ${account.columns} from accounts account
      where role = 'admin' and ended_at is null order by id for update`,
  );
  return rows.map(account.parse);
}

type AccountLock = { readonly at: Instant; readonly by: AccountId; readonly reason: string };

/** Locks the account, or opens it again when there is no lock. */
export async function setLock(tx: Tx, id: AccountId, lock: AccountLock | undefined): Promise<void> {
  noteWritten(tx, 'accounts', [id]);
  await tx
    .update(accounts)
    .set({ lockedAt: lock?.at ?? null, lockedBy: lock?.by ?? null, lockReason: lock?.reason ?? null })
    .where(eq(accounts.id, id));
}

/** the day on which the digital identity was last certified. */
export async function setCertified(tx: Tx, id: AccountId, on: Day): Promise<void> {
  noteWritten(tx, 'accounts', [id]);
  await tx.update(accounts).set({ identityCertifiedOn: on }).where(eq(accounts.id, id));
}

/** A code takes the place of the password. */
export async function setCode(
  tx: Tx,
  id: AccountId,
  code: { readonly codeHash: string; readonly codeExpiresAt: Instant },
): Promise<void> {
  noteWritten(tx, 'accounts', [id]);
  await tx
    .update(accounts)
    .set({ ...code, passwordHash: null })
    .where(eq(accounts.id, id));
}
