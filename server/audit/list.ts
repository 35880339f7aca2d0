import type { Instant } from '#core/calendar/instant.ts';
import type { AccountId } from '#core/model/ids.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type EntryFilter, findEntries } from '#drizzle/queries/audit-reading.ts';
import type { CallContext } from '#server/api/context.ts';
import { canonical } from '#server/records/digest.ts';

/** An act of the audit log; `body` is null after the erasure of the body. */
type Listed = {
  readonly chain: string;
  readonly seq: number;
  readonly at: Instant;
  readonly act: string;
  readonly account: AccountId | null;
  readonly who: string | null;
  readonly body: unknown;
};
type Page = { readonly entries: readonly Listed[]; readonly next: EntryFilter['before'] | null };

/** The acts of the log, the newest first, by pages; each reading of it is in the log of reads. */
export async function listEntries(
  context: CallContext,
  { limit, ...wanted }: EntryFilter & { readonly limit: number },
): Promise<Page> {
  const { caller, database, access } = context;
  const rows = await inTransaction(database, { actor: caller.actor, access: 'read' }, (tx) =>
    findEntries(tx, wanted, limit + 1),
  );
  access.read(caller, 'audit.list', canonical(wanted));

  const entries = rows.slice(0, limit).map(({ entry: { chain, seq, at, act, account }, who, body }) => {
    return { chain, seq, at, act, account, who, body: body === null ? null : JSON.parse(body) };
  });
  const last = entries.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { entries, next: hasMore ? { at: last.at, chain: last.chain, seq: last.seq } : null };
}
