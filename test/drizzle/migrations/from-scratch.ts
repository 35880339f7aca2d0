import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { sql } from 'drizzle-orm';
import type { Database } from '#drizzle/connection/database.ts';
import { schema } from '#drizzle/schema.ts';
import { SQL_FILES } from '#drizzle/sql.ts';

const FOLDER = join(import.meta.dirname, '../../../drizzle/sql');

/**
 * Makes, in a database that has the two roles and nothing else, what drizzle/schema/ and drizzle/sql/ say,
 * without any migration.
 */
export async function makeFromScratch({ db }: Database): Promise<void> {
  for (const statement of await tableStatements()) await db.execute(sql.raw(statement));
  await runSqlFiles({ db });
}

export async function runSqlFiles({ db }: Pick<Database, 'db'>): Promise<void> {
  for (const file of SQL_FILES) await db.execute(sql.raw(await readFile(join(FOLDER, file), 'utf8')));
}

async function tableStatements(): Promise<readonly string[]> {
  const snapshotOf = (tables: Record<string, unknown>) =>
    generateDrizzleJson(tables, undefined, undefined, 'snake_case');
  return generateMigration(snapshotOf({}), snapshotOf(schema));
}
