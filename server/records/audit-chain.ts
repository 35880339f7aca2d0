import { randomBytes } from 'node:crypto';
import type { Instant } from '#core/calendar/instant.ts';
import type { AccountId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import {
  appendEntries,
  appendEntry,
  type Body,
  type Entry,
  lockHeads,
  type Unchained,
} from '#drizzle/queries/audit.ts';
import { canonical, digest } from '#server/records/digest.ts';

/** The chain of acts that belong to no commune. */
export const ADMIN_CHAIN = 'admin';

/** Bytes. */
const SALT = 16;

/** An act as the log of its commune keeps it. */
export type AuditRecord = {
  readonly chain: string;
  readonly at: Instant;
  readonly act: string;
  readonly account: AccountId | undefined;
  readonly body: unknown;
};

/** The hash before the first entry of a chain. */
export const genesis = (chain: string) => digest('procuration', chain);

/** Chains one act, last before the commit: nobody else appends to the chain until then. */
export async function appendToChain(tx: Tx, record: AuditRecord): Promise<void> {
  const sealed = sealedEntry(record);
  await appendEntry(tx, sealed, sealed);
}

/** An entry with its salted body, before it has its place in the chain. */
export function sealedEntry({ chain, at, act, account, body: facts }: AuditRecord): Unchained & Body {
  const salt = randomBytes(SALT).toString('hex');
  const body = canonical(facts);
  return { chain, at, act, account: account ?? null, commitment: commitmentOf({ salt, body }), salt, body };
}

/** Chains several acts in the order given, last before the commit; a single one by its shorter statement. */
export async function appendToChains(tx: Tx, records: readonly AuditRecord[]): Promise<void> {
  const [first, ...others] = records;
  if (first === undefined) return;
  if (others.length === 0) return appendToChain(tx, first);

  const chains = [...new Set(records.map(({ chain }) => chain))];
  const ends = new Map(
    await lockHeads(
      tx,
      chains.map((chain) => ({ chain, seq: 0, hash: genesis(chain) })),
    ),
  );
  const salts = randomBytes(SALT * records.length);
  const entries = records.map(({ chain, at, act, account, body }, nth) => {
    const salt = salts.toString('hex', SALT * nth, SALT * (nth + 1));
    const text = canonical(body);
    const head = ends.get(chain) ?? { chain, seq: 0, hash: genesis(chain) };
    const entry = { chain, seq: head.seq + 1, at, act, account: account ?? null, previous: head.hash };
    const sealed = { ...entry, commitment: commitmentOf({ salt, body: text }) };
    const hash = hashOf(sealed);
    ends.set(chain, { chain, seq: entry.seq, hash });
    return { ...sealed, hash, salt, body: text };
  });
  await appendEntries(tx, entries, [...ends.values()]);
}

export function commitmentOf({ salt, body }: { readonly salt: string; readonly body: string }): string {
  return digest(salt, body);
}

export function hashOf({ chain, seq, at, act, account, commitment, previous }: Omit<Entry, 'hash'>): string {
  return digest(previous, chain, seq, at, act, account ?? '', commitment);
}
