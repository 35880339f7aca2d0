import { sql } from 'drizzle-orm';
import type { Tx } from '#drizzle/connection/database.ts';
import { arrayText, query, selectable } from '#drizzle/connection/statement.ts';
import { accessLog } from '#drizzle/schema/records.ts';

export type AccessRow = typeof accessLog.$inferSelect;

/** A reading before it has its place in the chain of its terminal. */
export type Reading = Omit<AccessRow, 'seq' | 'previous' | 'hash'>;

/**
 * Appends readings to the chains of their terminals, in one statement (`record_readings` in
 * drizzle/sql/acts.sql).
 */
export async function recordReadings(tx: Pick<Tx, 'execute'>, readings: readonly Reading[]): Promise<void> {
  const each = (name: keyof Reading) => arrayText(readings.map((reading) => reading[name]));
  await query(
    tx,
    sql`select record_readings(${each('chain')}::text[], ${each('at')}::text[], ${each('account')}::uuid[],
      ${each('read')}::text[], ${each('subject')}::text[])`,
  );
}

const entry = selectable(accessLog, 'entry');

/** A page of one chain of accesses, in its order. */
export async function accessPage(
  tx: Tx,
  { chain, seq }: { readonly chain: string; readonly seq: number },
  limit: number,
): Promise<readonly AccessRow[]> {
  const rows = await query(
    tx,
    sql`select ${entry.columns} from access_log entry where chain = ${chain} and seq > ${seq} order by entry.seq limit ${limit}`,
  );
  return rows.map((raw) => entry.parse(raw));
}
