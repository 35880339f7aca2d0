import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { AccountId } from '#core/ids.ts';
import type { Instant } from '#core/instant.ts';
import type { Tx } from '#drizzle/db.ts';
import { accessLog, auditBody, auditEntry, auditHead } from '#drizzle/schema/records.ts';

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
  await tx.insert(auditHead).values(start).onConflictDoNothing();
  const [head] = await tx.select().from(auditHead).where(eq(auditHead.chain, start.chain)).for('no key update');
  return head ?? start;
}

export async function moveHead(tx: Tx, { chain, seq, hash }: Head): Promise<void> {
  await tx.update(auditHead).set({ seq, hash }).where(eq(auditHead.chain, chain));
}

export async function appendEntry(tx: Tx, entry: Entry, body: Body): Promise<void> {
  const { chain, seq } = entry;
  await tx.insert(auditEntry).values(entry);
  await tx.insert(auditBody).values({ chain, seq, ...body });
  await moveHead(tx, entry);
}

export async function loadHeads(tx: Tx): Promise<readonly Head[]> {
  return tx.select().from(auditHead).orderBy(asc(auditHead.chain));
}

/** A page of a chain, in order, each entry with its body (null when there is none). */
export async function loadEntries(tx: Tx, after: { readonly chain: string; readonly seq: number }, limit: number) {
  return tx
    .select({ entry: auditEntry, body: auditBody })
    .from(auditEntry)
    .leftJoin(auditBody, and(eq(auditBody.chain, auditEntry.chain), eq(auditBody.seq, auditEntry.seq)))
    .where(and(eq(auditEntry.chain, after.chain), gt(auditEntry.seq, after.seq)))
    .orderBy(asc(auditEntry.seq))
    .limit(limit);
}

/** Chains of acts or accesses that have no end: their head was taken away. */
export async function orphanChains(tx: Tx): Promise<readonly string[]> {
  const acts = await tx
    .selectDistinct({ chain: auditEntry.chain })
    .from(auditEntry)
    .leftJoin(auditHead, eq(auditHead.chain, auditEntry.chain))
    .where(isNull(auditHead.chain));
  const accesses = await tx
    .selectDistinct({ chain: accessLog.chain })
    .from(accessLog)
    .leftJoin(auditHead, eq(auditHead.chain, accessLog.chain))
    .where(isNull(auditHead.chain));
  return [...acts, ...accesses].map(({ chain }) => chain);
}

/** Bodies of no entry: put in behind the back of their reference. */
export async function orphanBodies(tx: Tx, limit: number) {
  return tx
    .select({ chain: auditBody.chain, seq: auditBody.seq })
    .from(auditBody)
    .leftJoin(auditEntry, and(eq(auditEntry.chain, auditBody.chain), eq(auditEntry.seq, auditBody.seq)))
    .where(isNull(auditEntry.chain))
    .orderBy(asc(auditBody.chain), asc(auditBody.seq))
    .limit(limit);
}
