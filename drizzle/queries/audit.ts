import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { AccountId } from '#core/ids.ts';
import type { Instant } from '#core/instant.ts';
import type { Tx } from '#drizzle/db.ts';
import { auditBody, auditEntry, auditHead } from '#drizzle/schema/records.ts';

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

export async function appendEntry(tx: Tx, entry: Entry, body: Body): Promise<void> {
  const { chain, seq, hash } = entry;
  await tx.insert(auditEntry).values(entry);
  await tx.insert(auditBody).values({ chain, seq, ...body });
  await tx.update(auditHead).set({ seq, hash }).where(eq(auditHead.chain, chain));
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

/** Chains that have entries and no end: their head was taken away. */
export async function orphanChains(tx: Tx): Promise<readonly string[]> {
  const found = await tx
    .selectDistinct({ chain: auditEntry.chain })
    .from(auditEntry)
    .leftJoin(auditHead, eq(auditHead.chain, auditEntry.chain))
    .where(isNull(auditHead.chain));
  return found.map(({ chain }) => chain);
}
