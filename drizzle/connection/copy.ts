import { finished, type Writable } from 'node:stream';
import { getTableName, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import { PostgresJsSession } from 'drizzle-orm/postgres-js';
import type { Database, Tx } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';

/** Rows of one table; each has the same keys. */
type Rows<Table extends PgTable> = { readonly table: Table; readonly rows: readonly Table['$inferInsert'][] };
type Row = { readonly [column: string]: unknown };

/** Inserts many rows: by COPY into a PostgreSQL, by one statement into the embedded engine. */
export async function copyIn<Table extends PgTable>(
  tx: Tx,
  engine: Database['engine'],
  { table, rows }: Rows<Table>,
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const keys = Object.keys(first);
  if (engine === 'pglite') return insertAll(tx, getTableName(table), { keys, rows });
  const columns = keys.map(columnOf).join(', ');
  const { session } = tx._;
  if (!(session instanceof PostgresJsSession)) throw new Error('not the driver of PostgreSQL');
  const sink = await session.client.unsafe(`copy "${getTableName(table)}" (${columns}) from stdin`).writable();
  await written(sink, rows.map((row) => lineOf(row, keys)).join(''));
}

function written(sink: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    finished(sink, (error) => (error ? reject(error) : resolve()));
    sink.end(text);
  });
}

async function insertAll(tx: Tx, table: string, { keys, rows }: { keys: readonly string[]; rows: readonly Row[] }) {
  const columns = sql.raw(keys.map(columnOf).join(', '));
  const named = rows.map((row) => Object.fromEntries(keys.map((key) => [toSnakeCase(key), row[key]])));
  const name = sql.identifier(table);
  await query(
    tx,
    sql`insert into ${name} (${columns}) select ${columns}
      from jsonb_populate_recordset(null::${name}, ${JSON.stringify(named)}::text::jsonb)`,
  );
}

function columnOf(key: string): string {
  return `"${toSnakeCase(key)}"`;
}

/** A line of the text format of COPY. */
function lineOf(row: Row, keys: readonly string[]): string {
  return `${keys.map((key) => fieldOf(row[key])).join('\t')}\n`;
}

const SPECIAL: { readonly [sign: string]: string } = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  return String(value).replace(/[\\\t\n\r]/g, (sign) => SPECIAL[sign] ?? sign);
}
