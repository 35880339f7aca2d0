import { fileURLToPath } from 'node:url';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as onPglite } from 'drizzle-orm/pglite';
import { drizzle as onPostgres } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { prepareStatements } from '#drizzle/prepared.ts';
import { schema } from '#drizzle/schema.ts';
import { makeSocketOpener } from '#drizzle/socket.ts';

export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;
/** A transaction: what every query function takes first. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** One open database: its connections close with `close`. */
export type Database = { readonly db: Db; readonly engine: 'pglite' | 'postgres'; readonly close: () => Promise<void> };

/** Where the data is: a PostgreSQL by its URL, or a folder of the embedded one (undefined: in memory, for tests). */
export type Where = { readonly url: string } | { readonly folder: string | undefined };

export const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));
const CONNECTIONS = 10;

export async function openDatabase(where: Where): Promise<Database> {
  return 'url' in where ? openPostgres(where.url) : openEmbedded(where.folder);
}

function openPostgres(url: string): Database {
  const socket = { socket: makeSocketOpener() };
  const client = postgres(url, {
    max: CONNECTIONS,
    connect_timeout: 5,
    ...socket,
    idle_timeout: 60,
    onnotice: () => undefined,
    // A session that the server ends in a transaction would have its last statements kept by the next one (the driver's issue 1216).
    connection: { TimeZone: 'UTC', application_name: 'procuration', idle_in_transaction_session_timeout: 0 },
  });
  const db = onPostgres(prepareStatements(client), { schema, casing: 'snake_case' });
  return { db, engine: 'postgres', close: () => client.end({ timeout: 5 }) };
}

/** Above the types that columns here have, PGlite lists those of its catalog's own rows, and copies the whole list for each query. */
const FIRST_OF_CATALOG = 10_000;

/** Loaded only where it is used: the embedded engine weighs some 300 MB. */
async function openEmbedded(folder: string | undefined): Promise<Database> {
  const [{ PGlite }, { btree_gist }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/btree_gist'),
  ]);
  const client = await PGlite.create({ ...(folder && { dataDir: folder }), extensions: { btree_gist } });
  client.parsers = Object.fromEntries(Object.entries(client.parsers).filter(([oid]) => Number(oid) < FIRST_OF_CATALOG));
  const db = onPglite(client, { schema, casing: 'snake_case' });
  return { db, engine: 'pglite', close: () => client.close() };
}
