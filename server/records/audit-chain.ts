import { randomBytes } from 'node:crypto';
import type { Instant } from '#core/calendar/instant.ts';
import type { AccountId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { appendEntries, appendEntry, type Body, type Entry, type Unchained } from '#drizzle/queries/audit.ts';
import type { WrittenRow } from '#drizzle/queries/replay/written.ts';
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
  readonly body: object;
  /** The rows that the act has written, as it left them. */
  readonly wrote?: readonly WrittenRow[];
};

/** The hash before the first entry of a chain. */
export const genesis = (chain: string) => digest('procuration', chain);

/** Chains one act, last before the commit: nobody else appends to the chain until then. */
export async function appendToChain(tx: Tx, record: AuditRecord): Promise<void> {
  const sealed = sealedEntry(record);
  await appendEntry(tx, sealed, sealed);
}

/** An entry with its salted body, before it has its place in the chain. */
export function sealedEntry(record: AuditRecord): Unchained & Body {
  const { chain, at, act, account } = record;
  const salt = randomBytes(SALT).toString('hex');
  const body = bodyOf(record);
  return { chain, at, act, account: account ?? null, commitment: commitmentOf({ salt, body }), salt, body };
}

/** JSON, in which what the act is about comes before the rows that it wrote. */
function bodyOf({ body, wrote }: AuditRecord): string {
  return canonical(wrote ? { ...body, wrote } : body);
}

/** Chains several acts in the order given, last before the commit; a single one by its shorter statement. */
export async function appendToChains(tx: Tx, records: readonly AuditRecord[]): Promise<void> {
  const [first, ...others] = records;
  if (first === undefined) return;
  if (others.length === 0) return appendToChain(tx, first);
  await appendEntries(tx, records.map(sealedEntry));
}

export function commitmentOf({ salt, body }: { readonly salt: string; readonly body: string }): string {
  return digest(salt, body);
}

export function hashOf({ chain, seq, at, act, account, commitment, previous }: Omit<Entry, 'hash'>): string {
  return digest(previous, chain, seq, at, act, account ?? '', commitment);
}
