import { and, asc, desc, eq, gt, gte, lt, or, sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, uuidArray } from '#drizzle/connection/statement.ts';
import type { Entry } from '#drizzle/queries/audit.ts';
import type { BodyOf } from '#drizzle/queries/log-bodies.ts';
import { accounts } from '#drizzle/schema/people.ts';
import { auditBody, auditEntry } from '#drizzle/schema/records.ts';
import { auditErasure } from '#drizzle/schema/retention.ts';

/**
 * A page of a chain, in order, each entry with its body (null when there is none), and the purge that erased
 * it.
 */
export async function loadEntries(tx: Tx, after: { readonly chain: string; readonly seq: number }, limit: number) {
  return tx
    .select({ entry: auditEntry, body: auditBody, erasedBy: auditErasure.purge })
    .from(auditEntry)
    .leftJoin(auditBody, and(eq(auditBody.chain, auditEntry.chain), eq(auditBody.seq, auditEntry.seq)))
    .leftJoin(auditErasure, and(eq(auditErasure.chain, auditEntry.chain), eq(auditErasure.seq, auditEntry.seq)))
    .where(and(eq(auditEntry.chain, after.chain), gt(auditEntry.seq, after.seq)))
    .orderBy(asc(auditEntry.seq))
    .limit(limit);
}

/**
 * Which acts are wanted: `act` is one's whole name or that of its group, `before` the last one of the page
 * before.
 */
export type EntryFilter = {
  readonly since: Instant | undefined;
  readonly until: Instant | undefined;
  readonly chain: string | undefined;
  readonly act: string | undefined;
  readonly before: Pick<Entry, 'at' | 'chain' | 'seq'> | undefined;
};

/**
 * Acts of any chain, the newest first, each with its body (null when it was erased) and the name of its
 * account; `until` is not included.
 */
export async function findEntries(tx: Tx, { since, until, chain, act, before }: EntryFilter, limit: number) {
  const older =
    before &&
    sql`(${auditEntry.at}, ${auditEntry.chain}, ${auditEntry.seq})
      < (${before.at}::timestamptz, ${before.chain}::text, ${before.seq}::bigint)`;
  return tx
    .select({ entry: auditEntry, body: auditBody.body, who: accounts.name })
    .from(auditEntry)
    .leftJoin(auditBody, and(eq(auditBody.chain, auditEntry.chain), eq(auditBody.seq, auditEntry.seq)))
    .leftJoin(accounts, eq(accounts.id, auditEntry.account))
    .where(
      and(
        since && gte(auditEntry.at, since),
        until && lt(auditEntry.at, until),
        chain === undefined ? undefined : eq(auditEntry.chain, chain),
        act === undefined ? undefined : or(eq(auditEntry.act, act), sql`starts_with(${auditEntry.act}, ${`${act}.`})`),
        older,
      ),
    )
    .orderBy(desc(auditEntry.at), desc(auditEntry.chain), desc(auditEntry.seq))
    .limit(limit);
}

/** The names of the accounts, elections and rounds among these ids: nobody's of a roll (R-77). */
export async function namesBehind(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const wanted = uuidArray(ids);
  const rows = await query<{ readonly id: string; readonly name: string }>(
    tx,
    sql`select id, name from accounts where id = any(${wanted})
      union all select id, name from elections where id = any(${wanted})
      union all select round.id, election.name || ' (' || round.number || ')' from rounds round
        join elections election on election.id = round.election where round.id = any(${wanted})`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Chains of acts or accesses that have no end: their head was taken away. */
export async function orphanChains(tx: Tx): Promise<readonly string[]> {
  const rows = await query<{ readonly chain: string }>(
    tx,
    sql`select chain from audit_entry where not exists (select from audit_head where audit_head.chain = audit_entry.chain)
      union select chain from access_log where not exists (select from audit_head where audit_head.chain = access_log.chain)
      order by chain`,
  );
  return rows.map(({ chain }) => chain);
}

/** Bodies of no entry: put in behind the back of their reference. */
export function orphanBodies(tx: Tx, limit: number): Promise<readonly BodyOf[]> {
  return query<BodyOf>(
    tx,
    sql`select chain, seq::float8 as seq from audit_body body
      where not exists (select from audit_entry entry where entry.chain = body.chain and entry.seq = body.seq)
      order by body.chain, body.seq limit ${limit}`,
  );
}

/**
 * The bodies that are gone by each purge, as one digest: that of `erasureDigest` (server/audit/erasure.ts),
 * which sorts by the numbers of signs as the collation "C" does.
 */
export function erasedByPurges(tx: Tx): Promise<readonly { readonly purge: string; readonly digest: string }[]> {
  return query(
    tx,
    sql`select purge, encode(sha256(convert_to('erased' || string_agg(E'\n' || chain || ' ' || seq, ''
        order by (chain || ' ' || seq) collate "C"), 'UTF8')), 'hex') as digest
      from (${ERASED}) erased group by purge`,
  );
}

export function bodiesErasedBy(tx: Tx, purge: string, limit: number): Promise<readonly BodyOf[]> {
  return query<BodyOf>(
    tx,
    sql`select chain, seq::float8 as seq from (${ERASED}) erased where purge = ${purge} order by chain, seq limit ${limit}`,
  );
}

/** A body that is still there was not erased, whatever is written of it. */
const ERASED = sql`select purge, chain, seq from audit_erasure erasure where not exists (
  select from audit_body body where body.chain = erasure.chain and body.seq = erasure.seq)`;
