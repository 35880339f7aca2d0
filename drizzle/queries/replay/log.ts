import { type SQL, sql } from 'drizzle-orm';
import { textArray } from '#drizzle/connection/statement.ts';
import type { BodyOf } from '#drizzle/queries/log-bodies.ts';
import type { ReplayedTable } from '#drizzle/queries/replay/differences.ts';

/** The entries of these acts with their bodies as JSON, without those whose body is not what was sealed. */
export function entriesOf(acts: readonly string[], altered: readonly BodyOf[]): SQL {
  return entriesWhere(sql`act = any(${textArray(acts)})`, altered);
}

function entriesWhere(where: SQL, altered: readonly BodyOf[]): SQL {
  return sql`select chain, seq, at, act, account, body::jsonb as body
    from audit_entry entry join audit_body its using (chain, seq)
    where ${where} and (chain, seq) not in (select chain, seq
      from jsonb_to_recordset(${JSON.stringify(altered)}::text::jsonb) as its (chain text, seq bigint)) offset 0`;
}

/** What entries say that their acts wrote of a table (`takeWritten`), as `chain`, `seq`, `no` and `its`. */
export function rowsSaidOf(table: ReplayedTable, altered: readonly BodyOf[]): SQL {
  return sql`select made.chain, made.seq, line.no, line.its from (${entriesWhere(WRITING, altered)}) made
      cross join lateral jsonb_to_recordset(made.body -> 'wrote') as line ("table" text, no bigint, its jsonb)
    where line."table" = ${table}`;
}

/** No text in a body of JSON has this name unless it is one. */
const WRITING = sql.raw(`body like '%"wrote":%'`);
