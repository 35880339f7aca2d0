import { eq, sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { AccountId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, selectable, textArray } from '#drizzle/connection/statement.ts';
import { auditHead } from '#drizzle/schema/records.ts';

export type Head = { readonly chain: string; readonly seq: number; readonly hash: string };

export type Entry = Head & {
  readonly at: Instant;
  readonly act: string;
  readonly account: AccountId | null;
  readonly commitment: string;
  readonly previous: string;
};

export type Body = { readonly salt: string; readonly body: string };

/** The last lock of an act: the end of its chain, held until the commit. A new chain starts from `start`. */
export async function lockHead(tx: Tx, start: Head): Promise<Head> {
  const locked = await holdHead(tx, start.chain);
  if (locked) return locked;
  await tx.insert(auditHead).values(start).onConflictDoNothing();
  return (await holdHead(tx, start.chain)) ?? start;
}

async function holdHead(tx: Tx, chain: string): Promise<Head | undefined> {
  const [raw] = await query(
    tx,
    sql`select ${end.columns} from audit_head head where chain = ${chain} for no key update`,
  );
  return raw && end.parse(raw);
}

const end = selectable(auditHead, 'head');

export async function moveHead(tx: Tx, { chain, seq, hash }: Head): Promise<void> {
  await tx.update(auditHead).set({ seq, hash }).where(eq(auditHead.chain, chain));
}

/** An entry before it has its place in the chain. */
export type Unchained = Omit<Entry, 'seq' | 'previous' | 'hash'>;

/**
 * The last lock of an act, then entry, body and the new end of the chain, in one statement, so that the end
 * is held for no wait (`append_entry` in drizzle/sql/acts.sql).
 */
export async function appendEntry(tx: Tx, entry: Unchained, { salt, body }: Body): Promise<void> {
  const { chain, at, act, account, commitment } = entry;
  await query(
    tx,
    sql`select append_entry(${chain}, ${at}::text, ${act}, ${account}::uuid, ${commitment}, ${salt}, ${body})`,
  );
}

/**
 * Locks the heads of many chains by their names, the one order that cannot deadlock. New chains begin with
 * what is given.
 */
export async function lockHeads(tx: Tx, starts: readonly Head[]): Promise<ReadonlyMap<string, Head>> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(starts)}::text::jsonb) as its (chain text, seq bigint, hash text)`;
  await query(
    tx,
    sql`insert into audit_head (chain, seq, hash) select chain, seq, hash from ${given} order by chain on conflict do nothing`,
  );
  const held = await query(
    tx,
    sql`select ${end.columns} from audit_head head where chain in (select chain from ${given}) order by chain for no key update`,
  );
  return new Map(held.map((raw) => end.parse(raw)).map((head) => [head.chain, head]));
}

/** Many entries with their bodies, column by column, and the new ends of their chains. */
export async function appendEntries(tx: Tx, entries: readonly (Entry & Body)[], ends: readonly Head[]): Promise<void> {
  const columnIn = (name: keyof (Entry & Body)) => textArray(entries.map((entry) => `${entry[name] ?? ''}`));
  await query(
    tx,
    sql`with its as (
        select chain, seq::bigint, at::timestamptz, act, nullif(account, '')::uuid as account, commitment, previous, hash,
          salt, body
        from unnest(${columnIn('chain')}, ${columnIn('seq')}, ${columnIn('at')}, ${columnIn('act')},
          ${columnIn('account')}, ${columnIn('commitment')}, ${columnIn('previous')}, ${columnIn('hash')},
          ${columnIn('salt')}, ${columnIn('body')}) as given (chain, seq, at, act, account, commitment, previous, hash,
          salt, body)),
      entry as (
        insert into audit_entry (chain, seq, at, act, account, commitment, previous, hash)
        select chain, seq, at, act, account, commitment, previous, hash from its)
      insert into audit_body (chain, seq, salt, body) select chain, seq, salt, body from its`,
  );
  await query(
    tx,
    sql`update audit_head set seq = its.seq, hash = its.hash
      from jsonb_to_recordset(${JSON.stringify(ends)}::text::jsonb) as its (chain text, seq bigint, hash text)
      where audit_head.chain = its.chain`,
  );
}

export async function loadHeads(tx: Tx): Promise<readonly Head[]> {
  const rows = await query(tx, sql`select ${end.columns} from audit_head head order by chain`);
  return rows.map(end.parse);
}
