import type { Instant } from '#core/calendar/instant.ts';
import type { AccountId } from '#core/model/ids.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type EntryFilter, findEntries, namesBehind } from '#drizzle/queries/audit-reading.ts';
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
type Page = {
  readonly entries: readonly Listed[];
  readonly next: EntryFilter['before'] | null;
  /** Of the accounts, elections and rounds that the entries name by their ids. */
  readonly names: { readonly [id: string]: string };
};

/** The acts of the log, the newest first, by pages; each reading of it is in the log of reads. */
export async function listEntries(
  context: CallContext,
  { limit, ...wanted }: EntryFilter & { readonly limit: number },
): Promise<Page> {
  const { caller, database, access } = context;
  const { rows, names } = await inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const found = await findEntries(tx, wanted, limit + 1);
    return { rows: found, names: await namesBehind(tx, uuidsOf(found)) };
  });
  access.read(caller, 'audit.list', canonical(wanted));

  const entries = rows.slice(0, limit).map(({ entry: { chain, seq, at, act, account }, who, body }) => {
    return { chain, seq, at, act, account, who, body: body === null ? null : JSON.parse(body) };
  });
  const last = entries.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    entries,
    names: Object.fromEntries(names),
    next: hasMore ? { at: last.at, chain: last.chain, seq: last.seq } : null,
  };
}

const UUID = /"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/g;

function uuidsOf(rows: readonly { readonly body: string | null }[]): readonly string[] {
  const ids = rows.flatMap(({ body }) => [...(body ?? '').matchAll(UUID)].map(([, id = '']) => id));
  return [...new Set(ids)];
}
