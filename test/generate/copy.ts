import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';

/** Takes rows in, a table at a time: into a PostgreSQL by COPY. */
export type Copy = <Table extends PgTable>(table: Table, rows: readonly Table['$inferInsert'][]) => Promise<void>;

/** Lines sent at once. */
const LINES = 500;

export function copyInto(sql: postgres.TransactionSql): Copy {
  return async (table, rows) => {
    const [first] = rows;
    if (first === undefined) return;
    const keys = Object.keys(first);
    const columns = keys.map((key) => `"${toSnakeCase(key)}"`).join(', ');
    const sink = await sql.unsafe(`copy "${getTableName(table)}" (${columns}) from stdin`).writable();
    await pipeline(Readable.from(linesOf(rows, keys)), sink);
  };
}

function* linesOf(rows: readonly { readonly [column: string]: unknown }[], keys: readonly string[]): Generator<string> {
  for (let start = 0; start < rows.length; start += LINES) {
    const some = rows.slice(start, start + LINES);
    yield some.map((row) => `${keys.map((key) => fieldOf(row[key])).join('\t')}\n`).join('');
  }
}

/** A value in the text format of COPY. */
function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (Array.isArray(value)) return `{${value.join(',')}}`;
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).replace(/[\\\t\n\r]/g, escaped);
}

function escaped(sign: string): string {
  return { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }[sign] ?? sign;
}
