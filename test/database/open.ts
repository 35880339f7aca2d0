import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { inject } from 'vitest';
import { makeClient } from '#drizzle/connection/client.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { initRoles, migrate } from '#drizzle/connection/migrate.ts';
import { openEmbedded } from '#test/database/embedded.ts';

export const ENGINES: readonly Database['engine'][] = ['pglite', 'postgres'];

const TEMPLATE = 'template_migrated';
const UNFINISHED = 'template_unfinished';
/** The key of the advisory lock that all test files share. */
const TEMPLATE_LOCK = 2_027;

/** Opens a migrated, empty database as its owner: embedded, or on the run's PostgreSQL. */
export async function openEmptyDatabase(engine: Database['engine']): Promise<Database> {
  return engine === 'postgres' ? openDatabase({ url: await createDatabase() }) : openEmbedded('migrated');
}

/** A database with the two roles and no schema, open as its owner. */
export async function openBareDatabase(engine: Database['engine']): Promise<Database> {
  if (engine === 'pglite') return openEmbedded('bare');

  const database = await openDatabase({ url: await createBareDatabase() });
  await initRoles(database, undefined);
  return database;
}

async function createBareDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = makeClient(inject('postgresUrl'), { max: 1, onnotice: () => undefined });
  await admin`create database ${admin(name)}`;
  await admin.end();
  return urlOf(name);
}

/** Creates a migrated database on the run's PostgreSQL; answers its owner's URL. */
export async function createDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = makeClient(inject('postgresUrl'), { max: 1, onnotice: () => undefined });
  try {
    await admin`select pg_advisory_lock(${TEMPLATE_LOCK})`;
    await createTemplate(admin);
    await admin`create database ${admin(name)} template ${admin(TEMPLATE)}`;
  } finally {
    await admin.end();
  }
  return urlOf(name);
}

async function createTemplate(admin: postgres.Sql): Promise<void> {
  const rowList = await admin`select from pg_database where datname = ${TEMPLATE}`;
  if (rowList.length > 0) return;

  await admin`drop database if exists ${admin(UNFINISHED)}`;
  await admin`create database ${admin(UNFINISHED)}`;
  const database = await openDatabase({ url: urlOf(UNFINISHED) });
  await initRoles(database, undefined);
  await migrate(database);
  await database.close();
  await admin`alter database ${admin(UNFINISHED)} rename to ${admin(TEMPLATE)}`;
}

function urlOf(name: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

/** Deletes every row and restarts the recorded number. Runs as the owner. */
export async function emptyDatabase({ db }: Database): Promise<void> {
  await db.execute(sql`
    do $$
    declare its text;
    begin
      perform set_config('session_replication_role', 'replica', true);
      for its in select tablename from pg_tables where schemaname = 'public' loop
        execute format('delete from %I', its);
      end loop;
      alter sequence recorded_no restart;
    end $$`);
}
