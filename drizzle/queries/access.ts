import { and, asc, desc, eq, gt } from 'drizzle-orm';
import type { Tx } from '#drizzle/db.ts';
import { accessLog } from '#drizzle/schema/records.ts';

export type AccessRow = typeof accessLog.$inferSelect;

export async function lastAccess(tx: Tx, chain: string): Promise<Pick<AccessRow, 'seq' | 'hash'> | undefined> {
  const [last] = await tx
    .select({ seq: accessLog.seq, hash: accessLog.hash })
    .from(accessLog)
    .where(eq(accessLog.chain, chain))
    .orderBy(desc(accessLog.seq))
    .limit(1);
  return last;
}

export async function appendAccess(tx: Tx, rows: readonly AccessRow[]): Promise<void> {
  await tx.insert(accessLog).values([...rows]);
}

export async function accessChains(tx: Tx): Promise<readonly string[]> {
  const found = await tx.selectDistinct({ chain: accessLog.chain }).from(accessLog).orderBy(asc(accessLog.chain));
  return found.map(({ chain }) => chain);
}

export async function accessPage(tx: Tx, after: { readonly chain: string; readonly seq: number }, limit: number) {
  return tx
    .select()
    .from(accessLog)
    .where(and(eq(accessLog.chain, after.chain), gt(accessLog.seq, after.seq)))
    .orderBy(asc(accessLog.seq))
    .limit(limit);
}
