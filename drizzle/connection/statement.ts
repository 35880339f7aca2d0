import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '#drizzle/connection/database.ts';

/**
 * The dialect of drizzle/queries/:
 *
 * - A read is text that `query` runs, since building it from the schema took longer than running it. Rows of
 *   one table come out through `selectable`, by one function an aggregate (`selectMarksWhere`,
 *   `selectProcurations`) whose condition alone varies.
 * - A row is written by the builder (`insert … values`, `update … set`), which checks every column. What a
 *   vote waits for (a mark, an entry of the log) and what changes many rows by one statement is text.
 * - A page for a screen that takes columns of several tables, or has optional conditions, is read by the
 *   builder, which types them. No vote waits for such a page.
 * - However many values a statement takes, its text stays the same, so that it is prepared once: `uuidArray`,
 *   `textArray`, or JSON as `::text::jsonb`.
 * - An instant comes out through `selectable` or `fromStored`, a count as `::int`, the number of a sequence
 *   as `::float8`: a bigint would be text on one driver.
 */

/** A value, or the text of one that another part of the statement names. */
export type ValueOrSql<Value> = Value | SQL;

/** Runs a statement, sent before this returns: statements run in the order in which `query` is called. */
export async function query<Row extends Record<string, unknown>>(
  tx: Pick<Tx, 'execute'>,
  statement: SQL,
): Promise<readonly Row[]> {
  return (await tx.execute(statement).execute()) as unknown as Row[];
}

type Raw = { readonly [column: string]: unknown };

/**
 * A statement that only reads, and the reader of its rows: sent alone by `read`, or as a part of `together`.
 */
export type Read<Answer> = {
  readonly statement: SQL;
  readonly parse: (rows: readonly Raw[]) => Answer;
};

/** The answer of the read that a function makes. */
export type Answered<Select extends (...args: never[]) => Read<unknown>> =
  ReturnType<Select> extends Read<infer Answer> ? Answer : never;

export async function read<Answer>(tx: Pick<Tx, 'execute'>, { statement, parse }: Read<Answer>): Promise<Answer> {
  return parse(await query(tx, statement));
}

/**
 * Several reads as one statement, which sees one moment of the database: its one row holds the rows of each.
 * All may read from `common`, a named query that runs once.
 */
export function together<Answers extends object>(
  reads: {
    readonly [name in keyof Answers]: Read<Answers[name]>;
  },
  common?: { readonly name: string; readonly rows: SQL },
): Read<Answers> {
  const parts = Object.entries<Read<unknown>>(reads);
  const columns = parts.map(
    ([name, { statement }]) =>
      sql`(select coalesce(json_agg(part), '[]') from (${statement}) part) as ${sql.identifier(name)}`,
  );
  return {
    statement: sql`${common ? sql`with ${sql.identifier(common.name)} as materialized (${common.rows}) ` : sql``}select ${sql.join(columns, sql`, `)}`,
    parse: ([row]) =>
      Object.fromEntries(parts.map(([name, { parse }]) => [name, parse(row?.[name] as readonly Raw[])])) as Answers,
  };
}

/** The same statement, with more made of its answer. */
export function mapRead<Answer, Result>(
  { statement, parse }: Read<Answer>,
  map: (answer: Answer) => Result,
): Read<Result> {
  return { statement, parse: (rows) => map(parse(rows)) };
}

/** Ids in one parameter, whatever their number: the statement stays the same text. */
export function uuidArray(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(',')}}`}::uuid[]`;
}

/** Texts in one parameter, whatever their number: half the work of JSON where they are long. */
export function textArray(texts: readonly string[]): SQL {
  return sql`${arrayText(texts)}::text[]`;
}

/** The text of an array, a parameter that the statement casts to its type. */
export function arrayText(values: readonly (string | number | boolean | undefined)[]): string {
  return `{${values.map(elementText).join(',')}}`;
}

const SPECIAL = /["\\]/g;

function elementText(value: string | number | boolean | undefined): string {
  if (value === undefined) return 'NULL';
  return typeof value === 'string' ? `"${value.replace(SPECIAL, '\\$&')}"` : `${value}`;
}

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
