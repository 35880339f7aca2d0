import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, textArray } from '#drizzle/connection/statement.ts';
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

export async function accessPage(tx: Tx, after: { readonly chain: string; readonly seq: number }, limit: number) {
  return tx
    .select()
    .from(accessLog)
    .where(and(eq(accessLog.chain, after.chain), gt(accessLog.seq, after.seq)))
    .orderBy(asc(accessLog.seq))
    .limit(limit);
}
