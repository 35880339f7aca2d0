import { and, asc, eq, gt } from 'drizzle-orm';
import type { Tx } from '#drizzle/connection/database.ts';
import { accessLog } from '#drizzle/schema/records.ts';

export type AccessRow = typeof accessLog.$inferSelect;

export async function appendAccess(tx: Tx, rows: readonly AccessRow[]): Promise<void> {
  await tx.insert(accessLog).values([...rows]);
}

export async function accessPage(tx: Tx, after: { readonly chain: string; readonly seq: number }, limit: number) {
  return tx
    .select()
    .from(accessLog)
    .where(and(eq(accessLog.chain, after.chain), gt(accessLog.seq, after.seq)))
    .orderBy(asc(accessLog.seq))
    .limit(limit);
}
