import { and, eq, gte, lt } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { knownSources } from '#drizzle/schema/attempts.ts';

/** An account and a source by their digests. */
export type KnownSource = Pick<typeof knownSources.$inferSelect, 'accountHash' | 'sourceHash'>;

/** Whether the account was opened from there at this instant or later. */
export async function isKnownSource(
  tx: Tx,
  { accountHash, sourceHash }: KnownSource,
  since: Instant,
): Promise<boolean> {
  const isOf = and(eq(knownSources.accountHash, accountHash), eq(knownSources.sourceHash, sourceHash));
  return (await tx.$count(knownSources, and(isOf, gte(knownSources.openedAt, since)))) > 0;
}

export async function rememberSource(tx: Tx, source: KnownSource, openedAt: Instant): Promise<void> {
  const target = [knownSources.accountHash, knownSources.sourceHash];
  await tx
    .insert(knownSources)
    .values({ ...source, openedAt })
    .onConflictDoUpdate({ target, set: { openedAt } });
}

/** Of an account that is locked or opens by another secret from now on. */
export async function forgetSources(tx: Tx, accountHash: string): Promise<void> {
  await tx.delete(knownSources).where(eq(knownSources.accountHash, accountHash));
}

export async function deleteSourcesBefore(tx: Tx, at: Instant): Promise<void> {
  await tx.delete(knownSources).where(lt(knownSources.openedAt, at));
}
