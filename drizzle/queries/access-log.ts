import { sql } from 'drizzle-orm';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, selectable, textArray } from '#drizzle/connection/statement.ts';
import { accessLog } from '#drizzle/schema/records.ts';

export type AccessRow = typeof accessLog.$inferSelect;

export async function appendAccess(tx: Tx, rows: readonly AccessRow[]): Promise<void> {
  const column = (name: keyof AccessRow) => textArray(rows.map((row) => `${row[name]}`));
  await query(
    tx,
    sql`insert into access_log (chain, seq, at, account, read, subject, previous, hash)
      select chain, seq::bigint, at::timestamptz, account::uuid, read, subject, previous, hash
      from unnest(${column('chain')}, ${column('seq')}, ${column('at')}, ${column('account')}, ${column('read')},
        ${column('subject')}, ${column('previous')}, ${column('hash')})
        as given (chain, seq, at, account, read, subject, previous, hash)`,
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
