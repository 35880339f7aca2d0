import { eq, lt, type SQL, sql } from 'drizzle-orm';
import { fromStored, type Instant } from '#core/calendar/instant.ts';
import type { Habilitation } from '#core/model/authority.ts';
import type { AccountId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, type Read, read, selectable, textArray } from '#drizzle/connection/statement.ts';
import type { Actor } from '#drizzle/connection/transaction.ts';
import { noteWritten } from '#drizzle/queries/replay/written.ts';
import { accounts, habilitations, sessions } from '#drizzle/schema/people.ts';

export type AccountRow = typeof accounts.$inferSelect;
export type Session = { readonly account: AccountRow; readonly expiresAt: Instant; readonly askedAt: Instant };

export async function insertAccount(tx: Tx, account: typeof accounts.$inferInsert): Promise<void> {
  noteWritten(tx, 'accounts', [account.id]);
  await tx.insert(accounts).values(account);
}

export async function insertHabilitation(tx: Tx, habilitation: typeof habilitations.$inferInsert): Promise<void> {
  await tx.insert(habilitations).values(habilitation);
}

export async function findAccount(tx: Tx, name: string): Promise<AccountRow | undefined> {
  const [raw] = await query(tx, sql`select ${account.columns} from accounts where name = ${name} and ended_at is null`);
  return raw && account.parse(raw);
}

export function loadHabilitation(tx: Tx, account: AccountId): Promise<Habilitation | undefined> {
  return read(tx, selectHabilitation(account));
}

export function selectHabilitation(account: AccountId): Read<Habilitation | undefined> {
  return {
    statement: sql`select ${signing.columns} from habilitations where account = ${account}`,
    parse: ([raw]) => {
      if (raw === undefined) return undefined;
      const { zone, designatedFrom, designatedTo, chosenBy, ...named } = signing.parse(raw);
      return {
        ...named,
        zone: zone ?? undefined,
        designatedFrom: designatedFrom ?? undefined,
        designatedTo: designatedTo ?? undefined,
        chosenBy: chosenBy ?? undefined,
      };
    },
  };
}

export async function insertSession(tx: Tx, session: typeof sessions.$inferInsert): Promise<void> {
  await tx.insert(sessions).values(session);
}

/** The open sessions among these, by the hash of their token. */
export async function findSessions(
  tx: Tx,
  tokenHashes: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, Session>> {
  const rows = await query<{ readonly tokenHash: string; readonly sessionEnds: string; readonly askedAt: string }>(
    tx,
    sql`select ${account.columns}, token_hash as "tokenHash", expires_at as "sessionEnds", asked_at as "askedAt"
      from sessions join accounts on accounts.id = sessions.account
      where token_hash = any(${textArray(tokenHashes)}) and ${isOpen(at)}`,
  );
  return new Map(
    rows.map(({ tokenHash, sessionEnds, askedAt, ...raw }) => {
      const session = { account: account.parse(raw), expiresAt: fromStored(sessionEnds), askedAt: fromStored(askedAt) };
      return [tokenHash, session];
    }),
  );
}

/** The role and place that an open session gives its account now. */
export type SessionScope = Pick<Actor, 'role' | 'station' | 'commune'>;

export function selectSessionScope(tokenHash: string, at: Instant): Read<SessionScope | undefined> {
  return {
    statement: sql`select role, station, commune from sessions join accounts on accounts.id = sessions.account
      where token_hash = ${tokenHash} and ${isOpen(at)}`,
    parse: ([row]) => {
      if (row === undefined) return undefined;
      const { role, station, commune } = row as Pick<AccountRow, 'role' | 'station' | 'commune'>;
      return { role, station: station ?? undefined, commune: commune ?? undefined };
    },
  };
}

const isOpen = (at: Instant): SQL => sql`expires_at > ${at} and locked_at is null and ended_at is null`;

/** Writes when these sessions were last used, except those that another server writes at the same moment. */
export async function touchSessions(tx: Tx, tokenHashes: readonly string[], at: Instant): Promise<void> {
  if (tokenHashes.length === 0) return;
  await query(
    tx,
    sql`update sessions set asked_at = ${at}::timestamptz where token_hash in (
      select token_hash from sessions where token_hash = any(${textArray(tokenHashes)})
      for no key update skip locked)`,
  );
}

const account = selectable(accounts, 'accounts');
const signing = selectable(habilitations, 'habilitations');

export async function endSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash));
}

/** Ends the sessions of an account but the `kept` that began last. */
export async function endOldestSessions(tx: Tx, account: AccountId, kept: number): Promise<void> {
  await query(
    tx,
    sql`delete from sessions where token_hash in (
      select token_hash from sessions where account = ${account} order by started_at desc, token_hash offset ${kept})`,
  );
}

export async function endSessionsOf(tx: Tx, account: AccountId): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.account, account));
}

/** Locks the account while its password or code is still the one that was checked; false when it is not. */
export async function lockCredentials(tx: Tx, account: Credentials): Promise<boolean> {
  const { id, passwordHash, codeHash } = account;
  const opensBy = passwordHash === null ? sql`code_hash = ${codeHash ?? ''}` : sql`password_hash = ${passwordHash}`;
  const rows = await query(
    tx,
    sql`select from accounts
      where id = ${id} and ${opensBy} and locked_at is null and ended_at is null for no key update`,
  );
  return rows.length > 0;
}
type Credentials = Pick<AccountRow, 'id' | 'passwordHash' | 'codeHash'>;

/** Sets a password; a code that was to be used is used up. */
export async function setPassword(tx: Tx, account: AccountId, passwordHash: string): Promise<void> {
  noteWritten(tx, 'accounts', [account]);
  await tx.update(accounts).set({ passwordHash, codeHash: null, codeExpiresAt: null }).where(eq(accounts.id, account));
}

/** Deletes the sessions that were over before `at`. */
export async function deleteExpiredSessions(tx: Tx, at: Instant): Promise<void> {
  await tx.delete(sessions).where(lt(sessions.expiresAt, at));
}

/** How many sessions of a station are open `at` an instant and were used since another. */
export async function countActiveTerminals(
  tx: Tx,
  station: StationId,
  { since, at }: { readonly since: Instant; readonly at: Instant },
): Promise<number> {
  const [row] = await query<{ readonly count: number }>(
    tx,
    sql`select count(*)::int as count from sessions join accounts on accounts.id = sessions.account
      where accounts.station = ${station} and expires_at > ${at}::timestamptz and asked_at >= ${since}::timestamptz`,
  );
  return row?.count ?? 0;
}
