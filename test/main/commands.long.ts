import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Base, makeBase } from '#test/main/cluster.ts';
import { type Desk, makeDesk, run, type Served, serve } from '#test/main/procuration.ts';

/** Milliseconds, on a small machine. */
const LONG = 300_000;

let desk: Desk;
let base: Base;

beforeAll(async () => {
  desk = await makeDesk();
  base = await makeBase();
});
afterAll(async () => {
  await base.drop();
  await desk.remove();
});

describe('Without a server', () => {
  test(
    'doctor checks the machine, and says what is not there yet',
    async () => {
      const { code, out } = await run(desk, ['doctor', '--json']);
      const { schema, isFine, checks } = JSON.parse(out);

      expect({ code, schema, isFine }).toEqual({ code: 0, schema: 'procuration.doctor/1', isFine: true });
      expect(checks).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ check: 'node', state: 'ok' }),
          expect.objectContaining({ check: 'terminal', state: 'warn' }),
          expect.objectContaining({ check: 'locale', state: 'ok' }),
          expect.objectContaining({ check: 'folder', state: 'ok' }),
          expect.objectContaining({ check: 'disk' }),
          expect.objectContaining({ check: 'database', state: 'warn' }),
          expect.objectContaining({ check: 'server', state: 'warn' }),
        ]),
      );
    },
    LONG,
  );

  test('doctor fails by the code of what fails first: 69 for a server that is away', async () => {
    const { code, out } = await run(desk, ['doctor', '--server', 'http://127.0.0.1:1', '--lang', 'en']);
    expect({ code, out }).toEqual({
      code: 69,
      out: expect.stringMatching(/^to correct +the server http:\/\/127\.0\.0\.1:1 /m),
    });
  });

  test('doctor says that the database is away: 75', async () => {
    const environment = { DATABASE_URL: 'postgres://me@127.0.0.1:1/nowhere' };
    expect(await run(desk, ['doctor'], { environment })).toMatchObject({
      code: 75,
      out: expect.stringContaining('PostgreSQL ne répond pas'),
    });
  });

  test(
    'db status says what is missing of a database, and then that nothing is',
    async () => {
      const environment = { DATABASE_OWNER_URL: base.ownerUrl, DATABASE_URL: base.ownerUrl };
      const bare = await run(desk, ['db', 'status'], { environment });
      expect({ code: bare.code, out: bare.out }).toEqual({ code: 78, out: expect.stringContaining('db migrate') });

      await run(desk, ['db', 'init'], { environment: { ...environment, DATABASE_URL: base.loginUrl } });
      const whole = await run(desk, ['db', 'status', '--json'], { environment: { DATABASE_URL: base.loginUrl } });
      expect(whole.code).toBe(0);
      expect(JSON.parse(whole.out)).toMatchObject({
        schema: 'procuration.database-status/1',
        isFine: true,
        checks: [{ check: 'database' }, { check: 'schema', state: 'ok' }, { check: 'roles', state: 'ok' }],
      });
    },
    LONG,
  );
});

test('The Tab key of bash completes commands, options, choices and files', async () => {
  const { out } = await run(desk, ['completion', 'bash']);
  const script = join(desk.folder, 'procuration.bash');
  await writeFile(script, out);
  const complete = (...words: readonly string[]) => {
    const typed = ['procuration', ...words];
    const lines = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _procuration; echo "\${COMPREPLY[*]}"`;
    return spawnSync('bash', ['-c', lines, 'bash', script, ...typed], { encoding: 'utf8' }).stdout.trim();
  };

  expect(complete('req')).toBe('request');
  expect(complete('request', 'wi')).toBe('withdraw');
  expect(complete('request', 'submit', '--mandataire-n')).toBe('--mandataire-nne');
  expect(complete('request', 'submit', '--mandataire-sex', '')).toBe('F M');
  expect(complete('audit', 'verify', '--lang', '')).toBe('fr en');
  expect(complete('completion', 'z')).toBe('zsh');
  expect(complete('vers')).toBe('version');
  expect(complete('help', 'req')).toBe('request');
  expect(complete('import', 'communes', script.slice(0, -2))).toBe(script);
  expect(complete('serve', '--for')).toBe('');
});

describe('With the demonstration', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(desk);
  }, LONG);
  afterAll(() => served?.end('SIGKILL'));

  test('demo says who can sign in and what to try', async () => {
    const { code, out } = await run(desk, ['demo']);
    const { accounts } = JSON.parse((await run(desk, ['demo', '--json'])).out);

    expect(code).toBe(0);
    for (const { name, password, who } of accounts) {
      for (const text of [name, password, who]) expect(out).toContain(text);
    }
    expect(out.match(/^\d\. /gm)).toHaveLength(5);
    expect(accounts.length).toBeGreaterThan(5);
  });

  test(
    'status says what is polled today, and counts for an administrator',
    async () => {
      const { accounts } = JSON.parse((await run(desk, ['demo', '--json'])).out);
      const [{ name, password }] = accounts.filter(({ role }: { readonly role: string }) => role === 'admin');
      await run(desk, ['login', '--name', name], { input: password });
      const { code, out } = await run(desk, ['status', '--json']);
      const { url, engine, polled, activity } = JSON.parse(out);

      expect({ code, url, engine }).toEqual({ code: 0, url: served.url, engine: 'pglite' });
      expect(polled).toMatchObject([{ number: 1 }]);
      expect(activity.activeProcurations).toBeGreaterThan(50);
      expect(activity.marks).toBeGreaterThan(10);
    },
    LONG,
  );

  test('the database is held by the server, which finds it in order', async () => {
    const { code, out } = await run(desk, ['db', 'status', '--lang', 'en']);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/in use by process \d+[\s\S]*in order/),
    });
  });
});
