import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { majorVersion, type Origin, preparePrograms } from '#test/postgres/origin.ts';
import { type Account, giveTo, makePlace, postgresAccount } from '#test/postgres/place.ts';

/** `url` is the superuser's, on the database `postgres`; `stop` leaves no process and no file. */
export type RunningPostgres = {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Ends it at once, whatever runs, and keeps its data. */
  readonly pause: () => Promise<void>;
  /** Starts it again, where it was. */
  readonly resume: () => Promise<void>;
  /** Starts a copy of it while it is paused: a standby named `standby`, which follows it from then on. */
  readonly startStandby: () => Promise<RunningPostgres>;
};

type Place = { readonly folder: string; readonly programs: string; readonly account: Account | undefined };
type Guard = ChildProcess & { readonly stdin: Writable; readonly stderr: Readable };

const LOG_KEPT = 4_000;

/** Settings of the server by their names, over those of the tests. */
export type Settings = { readonly [name: string]: string | number };

/** Nothing here outlives the run, so nothing needs to reach the disk. */
const SETTINGS: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 300,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  shared_buffers: '64MB',
  jit: 'off',
  timezone: 'UTC',
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

/** The file that keeps the folder of a server that is to start again. */
const PAUSED = 'paused';

/** Stops the server and removes its folder when its input closes: the tests close it however they end. */
const GUARD = `
folder=$1; shift
exec 3<&0
"$@" </dev/null 3<&- & server=$!
{ cat <&3 >/dev/null; kill -QUIT $server; } 2>/dev/null & watch=$!
wait $server
kill $watch 2>/dev/null
[ -e "$folder/${PAUSED}" ] && exit
cd / && rm -rf "$folder"
`;

const run = promisify(execFile);

export async function startCluster(origin: Origin, settings: Settings): Promise<RunningPostgres> {
  const folder = await makePlace();
  try {
    const account = await postgresAccount();
    const place: Place = { folder, account, programs: await preparePrograms(origin, folder) };
    const password = randomBytes(16).toString('hex');
    await makeCluster(place, password);

    return await startServer(origin, { place, password, settings: { ...SETTINGS, ...settings } });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

type Cluster = { readonly place: Place; readonly password: string; readonly settings: Settings };

async function startServer(origin: Origin, cluster: Cluster): Promise<RunningPostgres> {
  const { place, password, settings } = cluster;
  const port = await freePort();
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const server = await serveAndPause(place, { ...settings, port });
  return { url, ...server, startStandby: () => startStandby(origin, cluster, port) };
}

async function startStandby(origin: Origin, { place, password, settings }: Cluster, port: number) {
  const folder = await makePlace();
  const [data, copied] = [join(folder, 'data'), join(place.folder, 'data')];
  await cp(copied, data, { recursive: true, verbatimSymlinks: true });
  await rm(join(data, 'postmaster.pid'), { force: true });
  await writeFile(join(data, 'standby.signal'), '');
  const programs = await preparePrograms(origin, folder);
  await giveTo(place.account, folder);
  const primary = `host=127.0.0.1 port=${port} user=postgres password=${password} application_name=standby`;
  return startServer(origin, {
    place: { ...place, folder, programs },
    password,
    settings: { ...settings, primary_conninfo: primary },
  });
}

type Server = Pick<RunningPostgres, 'stop' | 'pause' | 'resume'>;

async function serveAndPause(place: Place, settings: Settings): Promise<Server> {
  const paused = join(place.folder, PAUSED);
  let stop = await serve(place, settings);
  let pausing = Promise.resolve();
  const pause = async () => {
    await writeFile(paused, '');
    await stop();
  };
  return {
    stop: () => stop(),
    pause: () => {
      pausing = pause();
      return pausing;
    },
    resume: async () => {
      // A connection ends before its server has, so a test may come here too soon: a guard that finds no file
      // removes all.
      await pausing;
      await rm(paused);
      stop = await serve(place, settings);
    },
  };
}

async function makeCluster({ folder, programs, account }: Place, password: string): Promise<void> {
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await giveTo(account, folder);

  const alike = ['--username=postgres', '--auth=password', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const letters =
    (await majorVersion(programs)) >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--lc-ctype=C.UTF-8'];
  const where = [`--pgdata=${join(folder, 'data')}`, `--pwfile=${passwordFile}`];
  await run(join(programs, 'initdb'), [...where, ...alike, ...letters], {
    ...account,
    cwd: folder,
    env: environment(),
  });
}

async function serve({ folder, programs, account }: Place, all: Settings): Promise<() => Promise<void>> {
  const settings = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [join(programs, 'postgres'), '-D', join(folder, 'data'), ...settings];
  const guard = spawn('/bin/sh', ['-c', GUARD, 'guard', folder, ...command], {
    ...account,
    cwd: folder,
    env: environment(),
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const log = keepLog(guard);
  await ready(guard, log);

  let stopped: Promise<void> | undefined;
  return () => {
    stopped ??= stop(guard, log);
    return stopped;
  };
}

function ready(guard: Guard, log: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    guard.once('error', reject);
    guard.once('exit', () => reject(new Error(`it ended as it started:\n${log()}`)));
    guard.stderr.on('data', () => {
      if (/ready to accept (read-only )?connections/.test(log())) resolve();
    });
  });
}

async function stop(guard: Guard, log: () => string): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) {
    throw new Error(`PostgreSQL ended before the tests did:\n${log()}`);
  }
  const ended = once(guard, 'exit');
  guard.stdin.end();
  await ended;
}

function keepLog({ stderr }: Guard): () => string {
  let log = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    log = `${log}${text}`.slice(-LOG_KEPT);
  });
  return () => log;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port of loopback is free');
  return address.port;
}

/** The same on every machine, whatever PostgreSQL variables and language the shell has. */
function environment(): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return { PATH, LC_ALL: 'C', TZ: 'UTC' };
}
