import { sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { AccountId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { arrayText, query, selectable } from '#drizzle/connection/statement.ts';
import { auditHead } from '#drizzle/schema/records.ts';

export type Head = { readonly chain: string; readonly seq: number; readonly hash: string };

export type Entry = Head & {
  readonly at: Instant;
  readonly act: string;
  readonly account: AccountId | null;
  readonly commitment: string;
  readonly previous: string;
};

export type Body = { readonly salt: string; readonly body: string };

const end = selectable(auditHead, 'head');

/** An entry before it has its place in the chain. */
export type Unchained = Omit<Entry, 'seq' | 'previous' | 'hash'>;

/**
 * The last lock of an act, then entry, body and the new end of the chain, in one statement, so that the end
 * is held for no wait (`append_entry` in drizzle/sql/acts.sql).
 */
export async function appendEntry(tx: Tx, entry: Unchained, { salt, body }: Body): Promise<void> {
  const { chain, at, act, account, commitment } = entry;
  await query(
    tx,
    sql`select append_entry(${chain}, ${at}::text, ${act}, ${account}::uuid, ${commitment}, ${salt}, ${body})`,
  );
}

/** Many entries with their bodies, column by column, in the order given (`append_entries`). */
export async function appendEntries(tx: Tx, entries: readonly (Unchained & Body)[]): Promise<void> {
  const columnIn = (name: keyof (Unchained & Body)) => arrayText(entries.map((entry) => entry[name] ?? undefined));
  await query(
    tx,
    sql`select append_entries(${columnIn('chain')}::text[], ${columnIn('at')}::text[], ${columnIn('act')}::text[],
      ${columnIn('account')}::uuid[], ${columnIn('commitment')}::text[], ${columnIn('salt')}::text[],
      ${columnIn('body')}::text[])`,
  );
}

export async function loadHeads(tx: Tx): Promise<readonly Head[]> {
  const rows = await query(tx, sql`select ${end.columns} from audit_head head order by chain`);
  return rows.map(end.parse);
}
