import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { initRoles } from '#drizzle/connection/migrate.ts';
import { query } from '#drizzle/connection/statement.ts';

/**
 * Opens an empty database. With `url`, the owner's, it is created on that PostgreSQL and dropped when closed;
 * without, it is embedded in memory.
 */
export async function openScratch(url: string | undefined): Promise<Database> {
  if (url === undefined) {
    const database = await openDatabase({ folder: undefined });
    await initRoles(database, undefined);
    return database;
  }

  const name = `scenarios_${randomBytes(6).toString('hex')}`;
  const drop = () => asOwner(url, (owner) => owner.db.execute(sql`drop database ${sql.identifier(name)} with (force)`));
  await asOwner(url, (owner) => owner.db.execute(sql`create database ${sql.identifier(name)}`));
  try {
    return await openOn(url, name, drop);
  } catch (error) {
    await drop();
    throw error;
  }
}

async function openOn(url: string, name: string, drop: () => Promise<unknown>): Promise<Database> {
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  const database = await openDatabase({ url: scratch.href });
  await initRoles(database, await userOf(database));
  return {
    ...database,
    async close() {
      await database.close();
      await drop();
    },
  };
}

async function userOf({ db }: Database): Promise<string | undefined> {
  const [row] = await query<{ name: string }>(db, sql`select current_user::text as name`);
  return row?.name;
}

async function asOwner<Result>(url: string, run: (owner: Database) => Promise<Result>): Promise<Result> {
  const owner = await openDatabase({ url });
  try {
    return await run(owner);
  } finally {
    await owner.close();
  }
}
