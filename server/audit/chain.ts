import { randomBytes } from 'node:crypto';
import type { AccountId } from '#core/ids.ts';
import type { Instant } from '#core/instant.ts';
import type { Tx } from '#drizzle/db.ts';
import { appendEntry, type Entry, lockHead } from '#drizzle/queries/audit.ts';
import { canonical, digest } from '#server/digest.ts';

/** The chain of what belongs to no commune. */
export const ADMIN_CHAIN = 'admin';

/** What an act leaves in the log of its commune. */
export type Record = {
  readonly chain: string;
  readonly at: Instant;
  readonly act: string;
  readonly account: AccountId | undefined;
  readonly body: unknown;
};

/** The hash before the first entry of a chain. */
export const genesis = (chain: string) => digest('procuration', chain);

/** Chains one act; the last thing an act does before it commits. */
export async function append(tx: Tx, { chain, at, act, account = undefined, body }: Record): Promise<void> {
  const salt = randomBytes(16).toString('hex');
  const text = canonical(body);
  const head = await lockHead(tx, { chain, seq: 0, hash: genesis(chain) });

  const entry = { chain, seq: head.seq + 1, at, act, account: account ?? null, previous: head.hash };
  const sealed = { ...entry, commitment: commitmentOf({ salt, body: text }) };
  await appendEntry(tx, { ...sealed, hash: hashOf(sealed) }, { salt, body: text });
}

export function commitmentOf({ salt, body }: { readonly salt: string; readonly body: string }): string {
  return digest(salt, body);
}

export function hashOf({ chain, seq, at, act, account, commitment, previous }: Omit<Entry, 'hash'>): string {
  return digest(previous, chain, seq, at, act, account ?? '', commitment);
}
