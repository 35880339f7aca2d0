import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '#drizzle/connection/database.ts';

/**
 * The dialect of drizzle/queries/:
 *
 * - A read is text that `query` runs, since building it from the schema took longer than running it. Rows of
 *   one table come out through `selectable`, by one function an aggregate (`marksWhere`, `procurationsWhere`)
 *   whose condition alone varies.
 * - A row is written by the builder (`insert … values`, `update … set`), which checks every column. What a
 *   vote waits for (a mark, an entry of the log) and what changes many rows by one statement is text.
 * - A page for a screen that takes columns of several tables, or has optional conditions, is read by the
 *   builder, which types them. No vote waits for such a page.
 * - However many values a statement takes, its text stays the same, so that it is prepared once: `uuidArray`,
 *   `textArray`, or JSON as `::text::jsonb`.
 * - An instant comes out through `selectable` or `fromStored`, a count as `::int`, the number of a sequence as
 *   `::float8`: a bigint would be text on one driver.
 */

/** Runs a statement, sent before this returns: statements run in the order in which `query` is called. */
export async function query<Row extends Record<string, unknown>>(
  tx: Pick<Tx, 'execute'>,
  statement: SQL,
): Promise<readonly Row[]> {
  return (await tx.execute(statement).execute()) as unknown as Row[];
}

/** Ids in one parameter, whatever their number: the statement stays the same text. */
export function uuidArray(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(',')}}`}::uuid[]`;
}

/** Texts in one parameter, whatever their number: half the work of JSON where they are long. */
export function textArray(texts: readonly string[]): SQL {
  return sql`${`{${texts.map(quoted).join(',')}}`}::text[]`;
}

const SPECIAL = /["\\]/g;

/** A text as an element of an array. */
function quoted(text: string): string {
  return `"${text.replace(SPECIAL, '\\$&')}"`;
}

type Raw = { readonly [column: string]: unknown };

/**
 * The columns of a table for a statement, under their TypeScript names; `parse` reads a row as the schema
 * types it.
 */
export function selectable<Table extends PgTable>(table: Table, alias: string) {
  const entries = Object.entries<Column>(getTableColumns(table));
  const list = entries.map(([key]) => `${alias}."${toSnakeCase(key)}" as "${key}"`).join(', ');
  function parse(raw: Raw): Table['$inferSelect'] {
    const row: Record<string, unknown> = {};
    for (const [key, column] of entries) row[key] = raw[key] === null ? null : column.mapFromDriverValue(raw[key]);
    return row;
  }
  return { columns: sql.raw(list), parse };
}
