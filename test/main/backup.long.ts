import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeClient } from '#drizzle/connection/client.ts';
import { type Desk, makeDesk, run, serve } from '#test/main/procuration.ts';
import { type RunningPostgres, startCluster } from '#test/postgres/cluster.ts';
import { installedPrograms, majorVersion } from '#test/postgres/origin.ts';

/** Milliseconds, on a small machine. */
const LONG = 300_000;
const ADMINS = ['claire', 'yann'];
const PASSWORD = 'douze signes, et plus';

/** Of each version installed with its tools one; the package of the daily tests has no `pg_dump`. */
const installed = new Map<number, string>();
for (const programs of await installedPrograms()) {
  const hasTools = ['pg_dump', 'pg_restore'].every((tool) => existsSync(join(programs, tool)));
  if (hasTools) installed.set(await majorVersion(programs), programs);
}

if (installed.size === 0) {
  test('No PostgreSQL is installed here with pg_dump and pg_restore', () => {
    expect(installed.size).toBe(0);
  });
}

const execute = promisify(execFile);
type Environment = { readonly [name: string]: string };

let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
});
afterAll(() => desk.remove());

const say = (words: readonly string[], environment: Environment, input?: string) =>
  run(desk, [...words, '--lang', 'en'], { environment, ...(input !== undefined && { input }) });

/** What a server of that database says of the log, to an administrator. */
async function verified(environment: Environment): Promise<string> {
  const served = await serve(desk, { environment: { ...environment, PROCURATION_PORT: '0' } });
  const client = { PROCURATION_URL: served.url };
  await say(['login', '--name', 'claire'], client, PASSWORD);
  const { out } = await say(['audit', 'verify'], client);
  await served.end('SIGTERM');
  return out;
}

const INTACT = 'The log is intact and the tables match it: 2 entries, 1 chain.\n';

describe.each([...installed])('A dump of PostgreSQL %i, as docs/backup.md says', (_, programs) => {
  let cluster: RunningPostgres;
  let elsewhere: RunningPostgres;
  let dump: string;
  beforeAll(async () => {
    cluster = await startCluster({ kind: 'installed', programs }, {});
    elsewhere = await startCluster({ kind: 'installed', programs }, {});
    dump = join(desk.folder, 'procuration.dump');
    const environment = await makeBase(cluster, 'served');
    for (const name of ADMINS) {
      expect(await say(['db', 'init', '--admin', name], environment, PASSWORD)).toMatchObject({ code: 0 });
    }
    await execute(join(programs, 'pg_dump'), [
      '--format=custom',
      `--file=${dump}`,
      environment['DATABASE_OWNER_URL'] ?? '',
    ]);
  }, LONG);
  afterAll(async () => {
    await cluster?.stop();
    await elsewhere?.stop();
  });

  const restore = (environment: Environment, ...options: readonly string[]) =>
    execute(join(programs, 'pg_restore'), [...options, `--dbname=${environment['DATABASE_OWNER_URL']}`, dump]);

  test(
    'is restored whole where the roles are: nothing is missing, and the log is intact',
    async () => {
      const environment = await makeBase(cluster, 'restored');
      await restore(environment, '--exit-on-error');

      const init = await say(['db', 'init'], environment);
      expect(init).toMatchObject({ code: 0, out: expect.not.stringContaining('have been restored') });
      expect(await say(['db', 'status'], environment)).toMatchObject({ code: 0 });
      expect(await verified(environment)).toBe(INTACT);
    },
    LONG,
  );

  test(
    'restored without the roles is refused by all that looks, until db init',
    async () => {
      const environment = await makeBase(elsewhere, 'restored');
      await expect(restore(environment)).rejects.toThrow('role "app_read" does not exist');
      const owner = { DATABASE_URL: environment['DATABASE_OWNER_URL'] ?? '' };

      for (const words of [['serve'], ['db', 'status'], ['doctor']]) {
        const { code, out, said } = await say(words, owner);
        expect({ code, text: out + said }).toEqual({ code: 78, text: expect.stringContaining('db init') });
      }

      const init = await say(['db', 'init'], environment);
      expect(init).toMatchObject({ code: 0, out: expect.stringContaining('have been restored') });
      expect(await say(['db', 'status'], environment)).toMatchObject({ code: 0 });
      expect(await verified(environment)).toBe(INTACT);
    },
    LONG,
  );
});

test(
  'A copy of the data folder, made while no server runs, is served as it was',
  async () => {
    const [folder, copy] = [join(desk.folder, 'town'), join(desk.folder, 'copy')];
    for (const name of ADMINS) {
      await say(['db', 'init', '--admin', name], { PROCURATION_DATA: folder }, PASSWORD);
    }
    await cp(folder, copy, { recursive: true });

    expect(await say(['db', 'status'], { PROCURATION_DATA: copy })).toMatchObject({ code: 0 });
    expect(await verified({ PROCURATION_DATA: copy })).toBe(INTACT);
  },
  LONG,
);

/** An empty database, by its owner and by a login that `db init` makes. */
async function makeBase({ url }: RunningPostgres, name: string): Promise<Environment> {
  const cluster = makeClient(url, { max: 1 });
  await cluster.unsafe(`create database ${name}`);
  await cluster.end();
  const [owner, login] = [new URL(`/${name}`, url), new URL(`/${name}`, url)];
  login.username = 'app';
  login.password = 'secret';
  return { DATABASE_OWNER_URL: owner.href, DATABASE_URL: login.href };
}
