import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { makeClient } from '#drizzle/connection/client.ts';
import { removeAbandoned } from '#test/postgres/abandoned.ts';
import { parentOfPlaces } from '#test/postgres/place.ts';
import { startPostgres } from '#test/postgres/start.ts';
import { until } from '#test/until.ts';

const STARTS_ONE = `
  import { startPostgres } from '#test/postgres/start.ts';
  process.stdout.write((await startPostgres()).url);
`;

const started: ChildProcess[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

describe('The PostgreSQL of the tests', () => {
  test('is a real one, with room for 100 clients', async () => {
    const sql = makeClient(inject('postgresUrl'), { max: 100 });
    const backends = await Promise.all(
      Array.from({ length: 100 }, () => sql`select pg_backend_pid() as pid, pg_sleep(0.2)`),
    );
    const [version] = await sql`select current_setting('server_version_num')::int as number`;
    await sql.end();

    expect(new Set(backends.map(([row]) => row?.['pid'])).size).toBe(100);
    expect(version?.['number']).toBeGreaterThanOrEqual(150_000);
  });

  test('ends, with its folder, when the run that started it is killed', async () => {
    const parent = await parentOfPlaces();
    const run = spawn(process.execPath, ['--input-type=module', '-e', STARTS_ONE], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    started.push(run);
    const [url] = await once(run.stdout.setEncoding('utf8'), 'data');
    const sql = makeClient(url, { max: 1 });
    const [row] = await sql`select current_setting('data_directory') as data`;
    await sql.end();
    const folder = join(row?.['data'], '..');
    expect(folder).toContain(join(parent, `procuration-postgres-${run.pid}-`));

    run.kill('SIGKILL');

    await until(() => expect(existsSync(folder)).toBe(false));
    const again = makeClient(url, { max: 1 });
    await expect(again`select 1`).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await again.end();
  });

  test('starts again with its data, though nobody waited for its end', async () => {
    const cluster = await startPostgres({ synchronous_commit: 'on' });
    const sql = makeClient(cluster.url, { max: 1 });
    await sql`create table kept (it int)`;
    await sql.end();

    const pausing = cluster.pause();
    await cluster.resume();
    await pausing;

    const again = makeClient(cluster.url, { max: 1 });
    expect(await again`select * from kept`).toEqual([]);
    await again.end();
    await cluster.stop();
  });

  test('is stopped at the next start when a killed run left it behind', async () => {
    const { folder, server } = await placeOf(await endedPid(), 'its own');

    await removeAbandoned();

    await until(() => expect(server.signalCode).toBe('SIGQUIT'));
    expect(existsSync(folder)).toBe(false);
  });

  test('takes no other process for a server left behind', async () => {
    const { folder, server } = await placeOf(await endedPid(), 'another');

    await removeAbandoned();

    expect(existsSync(folder)).toBe(false);
    expect(server.exitCode ?? server.signalCode).toBeNull();
  });

  test('is left alone while its run goes on', async () => {
    const { folder, server } = await placeOf(process.pid, 'its own');

    await removeAbandoned();

    expect(existsSync(folder)).toBe(true);
    expect(server.exitCode ?? server.signalCode).toBeNull();
  });
});

/** The folder of a run, whose `postmaster.pid` names a process that serves that folder or another thing. */
async function placeOf(owner: number, serves: 'its own' | 'another') {
  const folder = await mkdtemp(join(await parentOfPlaces(), `procuration-postgres-${owner}-`));
  folders.push(folder);
  const data = join(folder, 'data');
  const argument = serves === 'its own' ? data : 'elsewhere';
  const server = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', '--', argument]);
  started.push(server);
  await once(server, 'spawn');

  await mkdir(data);
  await writeFile(join(data, 'postmaster.pid'), `${server.pid}\n${data}\n`);
  return { folder, server };
}

async function endedPid(): Promise<number> {
  const ended = spawn(process.execPath, ['--version']);
  await once(ended, 'exit');
  return ended.pid ?? 0;
}
