import { randomBytes } from 'node:crypto';
import { makeClient } from '#drizzle/connection/client.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { machineClock } from '#server/run/clocks.ts';
import type { Size } from '#test/bench/size.ts';
import { type Voters, votersOf } from '#test/bench/voters.ts';
import { type Generated, generate } from '#test/generate/generate.ts';
import { type Desk, makeDesk, run, type Served, serve } from '#test/main/procuration.ts';
import { startPostgres } from '#test/postgres/start.ts';

/** A PostgreSQL configured as in service, with generated data. */
export type Service = {
  readonly desk: Desk;
  readonly server: Served;
  /** The database by the login of the server, and by the owner. */
  readonly loginUrl: string;
  readonly owner: Database;
  readonly ownerUrl: string;
  readonly generated: Generated;
  /** The voters of all benches in one queue, so that nobody votes twice. */
  readonly voters: Voters;
  readonly settings: string;
  readonly close: () => Promise<void>;
};

/** Every acknowledged commit has reached the disk. */
const SETTINGS = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'replica',
  max_wal_senders: 4,
  max_wal_size: '4GB',
  shared_buffers: '1GB',
  max_connections: 150,
  // Counts only where a bench asks for it.
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'none',
};
/** The name of the database and of the server's login. */
export const DATABASE = 'bench';

type ServiceSize = Size & {
  /** Procurations that were used before. */
  readonly marks?: number;
};

export async function openService(size: ServiceSize, log: (text: string) => void): Promise<Service> {
  log('a PostgreSQL of its own');
  const desk = await makeDesk();
  const cluster = await startPostgres(SETTINGS);
  const closing = [() => desk.remove(), cluster.stop];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const { ownerUrl, loginUrl } = await prepare(desk, cluster.url);
    const { electors, procurations, requests, largest, periods, marks = 0 } = size;
    log(`${electors} electors, ${procurations} procurations`);
    const plan = { electors, procurations, requests, largest, periods, marks, size: 900, seed: 1 };
    const generated = await generate({
      url: ownerUrl,
      plan,
      add: false,
      now: machineClock(),
      onProgress: () => undefined,
    });
    const owner = await openDatabase({ url: ownerUrl });
    closing.push(owner.close);
    const server = await serveOn(desk, loginUrl);
    closing.push(async () => void (await server.end('SIGTERM')));
    const voters = votersOf(generated);
    return {
      desk,
      server,
      loginUrl,
      owner,
      ownerUrl,
      generated,
      voters,
      settings: await settingsOf(ownerUrl),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts another server on a database URL. */
export function serveOn(desk: Desk, databaseUrl: string): Promise<Served> {
  const environment = { NODE_ENV: 'production', DATABASE_URL: databaseUrl, PROCURATION_PORT: '0' };
  return serve(desk, { environment });
}

async function prepare(desk: Desk, clusterUrl: string) {
  const sql = makeClient(clusterUrl, { max: 1, onnotice: () => undefined });
  await sql.unsafe(`create database ${DATABASE}`);
  await sql.end();
  const owner = new URL(clusterUrl);
  owner.pathname = `/${DATABASE}`;
  const login = new URL(owner);
  login.username = DATABASE;
  login.password = randomBytes(16).toString('hex');
  const environment = { DATABASE_OWNER_URL: owner.href, DATABASE_URL: login.href };
  const { code, said } = await run(desk, ['db', 'init'], { environment });
  if (code !== 0) throw new Error(`db init ended with ${code}: ${said}`);
  return { ownerUrl: owner.href, loginUrl: login.href };
}

async function settingsOf(url: string): Promise<string> {
  const sql = makeClient(url, { max: 1 });
  const [row] = await sql`select current_setting('server_version') as version, current_setting('fsync') as fsync,
    current_setting('synchronous_commit') as commit, current_setting('shared_buffers') as buffers`;
  await sql.end();
  return `PostgreSQL ${row?.['version']}, fsync ${row?.['fsync']}, synchronous_commit ${row?.['commit']}, shared_buffers ${row?.['buffers']}`;
}
