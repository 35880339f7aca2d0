import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { makeClient } from '#drizzle/connection/client.ts';
import { EmbeddedSocket, openEngine } from '#drizzle/connection/embedded.ts';
import { KEEPALIVES, SINGLE_LOCK_LIMIT, STATEMENT_LIMIT } from '#drizzle/connection/limits.ts';
import { prepareStatements } from '#drizzle/connection/prepared-statements.ts';
import { makeSlots } from '#drizzle/connection/slots.ts';
import { makeSocketOpener } from '#drizzle/connection/socket.ts';

export type Db = PgDatabase<PgQueryResultHKT>;
/** A transaction: what every query function takes first. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/**
 * An open database, until `close`. Its servers notify each other by `listenUrl`; an embedded database has a
 * single server.
 */
export type Database = {
  /** By the login, without a role: for maintenance of the whole database. */
  readonly db: Db;
  /** For acts and for what is shown. An embedded database has one connection for all. */
  readonly calls: RolePools;
  /** For callers that poll or watch, so that no act waits for them. */
  readonly monitoring: RolePools;
  /** For acts whose statements take minutes: a connection that is never given up for its silence. */
  readonly long: RolePools;
  /** For one statement at a time (`single-statement.ts`), by role. An embedded database has none. */
  readonly single: { readonly decide: SingleStatements; readonly read: SingleStatements } | undefined;
  readonly engine: 'pglite' | 'postgres';
  /** Acts that may be open at once. */
  readonly connections: number;
  readonly listenUrl: string | undefined;
  readonly close: () => Promise<void>;
};

/** Where the statements of each role are prepared and planned: neither role drops the plans of the other. */
export type RolePools = { readonly decide: Db; readonly read: Db };

/**
 * Connections that have the role and the limits of a statement from the start; `inSlot` runs as many at once
 * as there are connections.
 */
export type SingleStatements = { readonly db: Db; readonly inSlot: ReturnType<typeof makeSlots> };

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

/** Connections of a server, at most; docs/configuration.md says their sum. */
export const CONNECTIONS = { deciding: 6, single: 4, reading: 4, monitoring: 4, long: 1 } as const;
/** Ends the statements of the reading role, in a text that the deciding role runs as well. */
const READING = ' /* app_read */';
/** Seconds of silence after which the other host is asked whether it is there: ten times, a second apart. */
const KEEP_ALIVE = KEEPALIVES.tcp_keepalives_idle;

const SESSION = {
  onnotice: () => undefined,
  connection: { TimeZone: 'UTC', application_name: 'procuration' },
};

/**
 * A connection for single statements has from its start what a transaction would set. A statement is planned
 * once a connection: planning took longer than running.
 */
const SINGLE = {
  statement_timeout: STATEMENT_LIMIT,
  lock_timeout: SINGLE_LOCK_LIMIT,
  plan_cache_mode: 'force_generic_plan',
  jit: 'off',
  ...KEEPALIVES,
};

/** A function that a read calls sees the same moment as the read, and nothing is written. */
const ONE_MOMENT = { default_transaction_isolation: 'repeatable read', default_transaction_read_only: 'on' };

export async function openDatabase(where: DatabaseLocation): Promise<Database> {
  return 'url' in where ? openPostgres(where) : openEmbedded(where.folder);
}

function openPostgres({ url, listenUrl = url, silence }: Extract<DatabaseLocation, { url: string }>): Database {
  const socket = { socket: makeSocketOpener(silence) };
  const patient = { connect_timeout: 5, idle_timeout: 60, keep_alive: KEEP_ALIVE, ...SESSION };
  const shared = { ...patient, ...socket };
  const open = (max: number, settings = {}) =>
    makeClient(url, { ...shared, max, connection: { ...SESSION.connection, ...settings } });
  const deciding = open(CONNECTIONS.deciding);
  const single = open(CONNECTIONS.single, { ...SINGLE, role: 'app_decide' });
  const showing = open(CONNECTIONS.single, { ...SINGLE, ...ONE_MOMENT, role: 'app_read' });
  const reading = open(CONNECTIONS.reading);
  const monitoring = open(CONNECTIONS.monitoring);
  const long = makeClient(url, { ...patient, ...{ socket: makeSocketOpener(undefined) }, max: CONNECTIONS.long });
  const close = async () => {
    await Promise.all(
      [deciding, single, showing, reading, monitoring, long].map((client) => client.end({ timeout: 5 })),
    );
  };
  const calls = { decide: dbOn(deciding), read: dbOn(reading, READING) };
  return {
    db: calls.decide,
    calls,
    monitoring: { decide: dbOn(monitoring), read: dbOn(monitoring, READING) },
    long: { decide: dbOn(long), read: dbOn(long, READING) },
    single: { decide: singleOn(single), read: singleOn(showing) },
    engine: 'postgres',
    connections: CONNECTIONS.deciding,
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
  const pools = { decide: dbOn(client), read: dbOn(client, READING) };
  const { decide: db } = pools;
  return {
    db,
    calls: pools,
    monitoring: pools,
    long: pools,
    single: undefined,
    engine: 'pglite',
    connections: 1,
    listenUrl: undefined,
    close,
  };
}

function singleOn(client: postgres.Sql): SingleStatements {
  return { db: dbOn(client), inSlot: makeSlots(CONNECTIONS.single) };
}

function dbOn(client: postgres.Sql, ending = ''): Db {
  return drizzle(prepareStatements(client, ending), { casing: 'snake_case' });
}
