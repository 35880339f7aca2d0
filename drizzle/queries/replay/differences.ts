import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';

/** The tables that the log says every row of. */
export type ReplayedTable =
  | 'vote_marks'
  | 'mark_corrections'
  | 'procurations'
  | 'procuration_rounds'
  | 'requests'
  | 'revocations'
  | 'accounts'
  | 'electors'
  | 'registrations'
  | 'list_prints'
  | 'printed_lines';

/** What differs between a row and the entry that says what the row holds; null where there is no entry. */
export type RowFault = {
  readonly chain: string | null;
  readonly seq: number | null;
  readonly fault: 'row-missing' | 'row-altered' | 'row-without-entry';
  readonly table: ReplayedTable;
  readonly row: string;
  readonly columns: readonly string[];
};

/**
 * A table, and the log's word on each of its rows. Both answer `key`, `no` (how often acts had written the
 * row) and `content`, a row of the table or JSON; `said` answers `chain` and `seq` too.
 */
export type Comparison = {
  readonly table: ReplayedTable;
  readonly said: SQL;
  readonly held: SQL;
  /** Whether the row `theirs`, which no body accounts for, has an entry whose body a purge erased (R-74). */
  readonly erased?: SQL;
};

/**
 * The rows that no entry accounts for, the entries whose rows are not there, and the rows that differ from
 * their last entry. The database joins both sides as a whole, on disk where they are large.
 */
export function differencesOf(tx: Tx, comparison: Comparison, limit: number): Promise<readonly RowFault[]> {
  const { table, said, held, erased } = comparison;
  return query<RowFault>(
    tx,
    sql`select chain, seq::float8 as seq, ${table}::text as table, coalesce(said_key, held_key)::text as row,
        case when said_key is null then 'row-without-entry' when held_key is null then 'row-missing'
          else 'row-altered' end as fault,
        to_jsonb(array(select name from jsonb_each(to_jsonb(ours)) as one (name, value)
          join jsonb_each(to_jsonb(theirs)) as other (name, value) using (name)
          where one.value <> other.value order by name)) as columns
      from (select said.chain, said.seq, said.key as said_key, said.no as said_no, said.content as ours,
          held.key as held_key, held.no as held_no, held.content as theirs
        from (${said}) said full join (${held}) held on held.key = said.key and held.no = said.no
        where said.content is distinct from held.content) its
      where not (said_key is null and ${erased ?? sql`false`})
        and not exists (select from (${held}) newer
          where its.held_key is null and newer.key = its.said_key and newer.no > its.said_no)
      order by chain, seq, held_key limit ${limit}`,
  );
}
