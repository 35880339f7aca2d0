import { sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import { fromStored, type Instant } from '#core/calendar/instant.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, textArray } from '#drizzle/connection/statement.ts';

export type BodyOf = { readonly chain: string; readonly seq: number };

/**
 * The subject of an act, in the same SQL text as its index, which serves no other text. The body is cast to
 * `json`, since that costs less than `jsonb` where one field is read.
 */
const SUBJECT = sql.raw(`coalesce(body::json #>> '{about,revocation}', body::json #>> '{about,procuration}',
  body::json #>> '{about,request}')`);

/** The bodies about these acts and requests. */
export function bodiesAbout(tx: Tx, ids: readonly string[]): Promise<readonly BodyOf[]> {
  return query<BodyOf>(
    tx,
    sql`select chain, seq::float8 as seq from audit_body where ${SUBJECT} = any(${textArray(ids)}) and chain <> 'admin'`,
  );
}

/**
 * the bodies of acts about none of them (a vote in person, an event on the roll, a refusal), a year
 * after the act, from where the last purge came to.
 */
export async function bodiesBefore(
  tx: Tx,
  before: Instant,
  limit: number,
): Promise<readonly (BodyOf & { readonly at: Instant })[]> {
  const rows = await query<BodyOf & { readonly at: string }>(
    tx,
    sql`select body.chain, body.seq::float8 as seq, entry.at from audit_entry entry join audit_body body using (chain, seq)
      where entry.at >= coalesce((select max(bodies_before) from purges), '-infinity')
        and entry.at < ${before}::timestamptz and entry.chain <> 'admin' and ${SUBJECT} is null
      order by entry.at, entry.chain, entry.seq limit ${limit}`,
  );
  return rows.map((row) => ({ ...row, at: fromStored(row.at) }));
}

/** How far the bodies of acts about nobody's papers are gone. */
export async function recordBodiesErased(tx: Tx, day: Day, before: Instant): Promise<void> {
  await query(tx, sql`update purges set bodies_before = ${before}::timestamptz where day = ${day}`);
}
