import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { makeClient } from '#drizzle/connection/client.ts';
import { EmbeddedSocket, openEngine } from '#drizzle/connection/embedded.ts';
import { prepareStatements } from '#drizzle/connection/prepared-statements.ts';
import { makeSocketOpener } from '#drizzle/connection/socket.ts';

export type Db = PgDatabase<PgQueryResultHKT>;
/** A transaction: what every query function takes first. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/**
 * An open database, until `close`. Its servers notify each other by `listenUrl`; an embedded database has a
 * single server.
 */
export type Database = {
  readonly db: Db;
  /**
   * Connections for callers that poll or watch, so that no act waits for them. An embedded database has one
   * connection for all.
   */
  readonly monitoring: Db;
  readonly engine: 'pglite' | 'postgres';
  /** Transactions that may be open at once. */
  readonly connections: number;
  readonly listenUrl: string | undefined;
  readonly close: () => Promise<void>;
};

/**
 * Where the data is: a PostgreSQL by its URL (and by the one that goes past a pooler, to listen on), or a
 * folder of the embedded one (undefined: in memory, for tests).
 */
export type DatabaseLocation =
  | {
      readonly url: string;
      readonly listenUrl?: string | undefined;
      /**
       * Milliseconds, more than any statement may take, after which a connection that answers nothing is
       * given up.
       */
      readonly silence?: number;
    }
  | { readonly folder: string | undefined };

const CONNECTIONS = 10;
const MONITORING_CONNECTIONS = 4;
/** Seconds of silence after which the other host is asked whether it is there: ten times, a second apart. */
const KEEP_ALIVE = 10;

const SESSION = {
  onnotice: () => undefined,
  // When the server ends a session in a transaction, the driver gives its last statements to the next session:
  // https://github.com/porsager/postgres/issues/1216
  connection: { TimeZone: 'UTC', application_name: 'procuration', idle_in_transaction_session_timeout: 0 },
};

export async function openDatabase(where: DatabaseLocation): Promise<Database> {
  return 'url' in where ? openPostgres(where) : openEmbedded(where.folder);
}

function openPostgres({ url, listenUrl = url, silence }: Extract<DatabaseLocation, { url: string }>): Database {
  const socket = { socket: makeSocketOpener(silence) };
  const open = (max: number) =>
    makeClient(url, { max, connect_timeout: 5, idle_timeout: 60, keep_alive: KEEP_ALIVE, ...socket, ...SESSION });
  const [client, monitoring] = [open(CONNECTIONS), open(MONITORING_CONNECTIONS)];
  const close = async () => {
    await Promise.all([client.end({ timeout: 5 }), monitoring.end({ timeout: 5 })]);
  };
  return {
    db: dbOn(client),
    monitoring: dbOn(monitoring),
    engine: 'postgres',
    connections: CONNECTIONS,
    listenUrl,
    close,
  };
}

/** The same driver as for a PostgreSQL, on the one connection that the embedded engine has. */
async function openEmbedded(folder: string | undefined): Promise<Database> {
  const engine = await openEngine(folder);
  await engine.exec("set timezone to 'UTC'");
  const socket = { socket: () => new EmbeddedSocket(engine) };
  const client = makeClient(undefined, { max: 1, max_lifetime: null, user: 'postgres', ...socket, ...SESSION });
  const close = async () => {
    await client.end({ timeout: 5 });
    await engine.close();
  };
  const db = dbOn(client);
  return { db, monitoring: db, engine: 'pglite', connections: 1, listenUrl: undefined, close };
}

function dbOn(client: postgres.Sql): Db {
  return drizzle(prepareStatements(client), { casing: 'snake_case' });
}
