import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditBody } from '#drizzle/schema/records.ts';
import { appendToChain } from '#server/records/audit-chain.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { IN_MARCH } from '#test/database/places.ts';
import { PASSWORD } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

let running: Running;
let folder: string;
let environment: { readonly [name: string]: string };

beforeAll(async () => {
  running = await startRunning();
  await logLoaded(running.database);
});
afterAll(() => running.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-session-'));
  await writeFile(passwordFile(), `${PASSWORD}\n`);
  environment = { LANG: 'fr', XDG_STATE_HOME: folder, PROCURATION_DATA: folder, PROCURATION_URL: running.url };
  return () => rm(folder, { recursive: true });
});

const passwordFile = () => join(folder, 'password');
const keptFile = () => join(folder, 'procuration', 'session.json');
const login = (name = 'admin') => ['login', '--name', name, '--password-file', passwordFile()];
const verify = () => type(['audit', 'verify'], { environment });

describe('A session', () => {
  test('is asked for by whoever has none: 77', async () => {
    expect(await verify()).toEqual({ code: 77, out: '', said: expect.stringContaining('procuration login') });
  });

  test('is opened by name and password, and answers the account', async () => {
    expect(await type(login(), { environment })).toEqual({
      code: 0,
      out: expect.stringMatching(/^Connecté\s: admin, jusqu’au/),
      said: '',
    });
    expect(await verify()).toMatchObject({ code: 0 });
  });

  test('is not opened by a wrong password: 77, and nothing is kept; at once again, by none: 75, in how many seconds', async () => {
    await writeFile(passwordFile(), 'wrong');
    running.setAhead(1);
    expect(await type(login('moreau'), { environment })).toMatchObject({ code: 77, out: '' });
    running.setAhead(0);

    await writeFile(passwordFile(), PASSWORD);
    const again = await type(login('moreau'), { environment });
    expect(again).toMatchObject({ code: 75, out: '', said: expect.stringMatching(/Recommencez dans \d+ secondes?\./) });
    expect(await type([...login('moreau'), '--lang', 'en'], { environment })).toMatchObject({
      code: 75,
      said: expect.stringMatching(/Try again in \d+ seconds?\./),
    });
    await expect(stat(keptFile())).rejects.toThrow('ENOENT');
  });

  test('is kept for its owner alone, and never shown', async () => {
    const { out } = await type([...login(), '--json'], { environment });
    const { token } = JSON.parse(await readFile(keptFile(), 'utf8'));

    expect(JSON.parse(out)).toMatchObject({ schema: 'procuration.session/1', name: 'admin', role: 'admin' });
    expect(out).not.toContain(token);
    expect((await stat(keptFile())).mode & 0o777).toBe(0o600);
  });

  test('does not open what its role does not do: 77', async () => {
    await type(login('leroy'), { environment });
    expect(await verify()).toMatchObject({ code: 77, out: '' });
  });

  test('goes to the server that gave it, and to no other', async () => {
    await type(login(), { environment });
    const elsewhere = { ...environment, PROCURATION_URL: running.url.replace('127.0.0.1', 'localhost') };
    expect(await type(['audit', 'verify'], { environment: elsewhere })).toMatchObject({ code: 77 });
  });

  test('remembers its server', async () => {
    await type(login(), { environment });
    const bare = { ...environment, PROCURATION_URL: '' };
    expect(await type(['audit', 'verify'], { environment: bare })).toMatchObject({ code: 0 });
  });

  test('of a data folder follows its server, which has another address after each start', async () => {
    const bare = { ...environment, PROCURATION_URL: '' };
    const before = { findServer: async () => ({ url: running.url, pid: 1 }) };
    const after = { findServer: async () => ({ url: running.url.replace('127.0.0.1', 'localhost'), pid: 2 }) };
    await type(login(), { environment: bare, serverSide: before });

    expect(await type(['audit', 'verify'], { environment: bare, serverSide: after })).toMatchObject({ code: 0 });
    expect(await type(['audit', 'verify'], { environment: bare })).toMatchObject({ code: 69, out: '' });
    const otherFolder = { ...bare, PROCURATION_DATA: join(folder, 'other') };
    expect(await type(['audit', 'verify'], { environment: otherFolder, serverSide: after })).toMatchObject({
      code: 77,
    });
  });

  test('opened with --server is of that server, whatever the environment says', async () => {
    const away = { ...environment, PROCURATION_URL: 'http://127.0.0.1:1' };
    expect(await type([...login(), '--server', running.url], { environment: away })).toMatchObject({ code: 0 });
    expect(await type(['--server', running.url, 'audit', 'verify'], { environment: away })).toMatchObject({ code: 0 });
  });

  test('is a file for scripts, when they name one', async () => {
    const script = { ...environment, XDG_STATE_HOME: '/nonexistent', PROCURATION_TOKEN_FILE: join(folder, 'token') };
    expect(await type(login(), { environment: script })).toMatchObject({ code: 0 });
    expect((await stat(script.PROCURATION_TOKEN_FILE)).mode & 0o777).toBe(0o600);

    expect(await type(['audit', 'verify'], { environment: script })).toMatchObject({ code: 0 });
    expect(await type(['logout'], { environment: script })).toMatchObject({ code: 0 });
    expect(await type(['audit', 'verify'], { environment: script })).toMatchObject({ code: 78 });
  });
});

describe('Signing out', () => {
  test('ends the session on the server, not only here', async () => {
    await type(login(), { environment });
    const kept = await readFile(keptFile());
    expect(await type(['logout'], { environment })).toMatchObject({ code: 0, out: 'Déconnecté.\n' });

    await writeFile(keptFile(), kept);
    expect(await verify()).toMatchObject({ code: 77, said: expect.stringContaining('pris fin') });
  });

  test('is done once', async () => {
    expect(await type(['logout'], { environment })).toMatchObject({ code: 0, out: '' });
  });

  test('forgets the session here when the server is away, and says so: 69', async () => {
    const away = { url: 'http://127.0.0.1:1', name: 'admin', token: 'x'.repeat(43) };
    await type(login(), { environment });
    await writeFile(keptFile(), JSON.stringify(away));

    const bare = { ...environment, PROCURATION_URL: '' };
    expect(await type(['logout'], { environment: bare })).toMatchObject({ code: 69, out: '' });
    await expect(stat(keptFile())).rejects.toThrow('ENOENT');
  });
});

describe('Without a terminal nothing is asked: 64, and the option to use', () => {
  test('for a name', async () => {
    const { code, said } = await type(['login'], { environment });
    expect({ code, said }).toEqual({ code: 64, said: expect.stringContaining('--name') });
  });

  test('nor with --no-input, whatever is piped', async () => {
    const { code, said } = await type(['login', '--no-input', '--lang', 'en'], { environment });
    expect({ code, said }).toEqual({ code: 64, said: expect.stringMatching(/^The option --name is missing, .*\n$/) });
  });
});

describe('The log', () => {
  test('that is intact is said to be, with how much was read', async () => {
    await type(login(), { environment });
    expect(await verify()).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^Le journal est intact et les tables y sont conformes\s: \d+ inscriptions?, \d+ chaînes?\.\n$/,
      ),
      said: '',
    });
  });

  test('that is broken says where, in words: 1', async () => {
    const broken = await startRunning();
    const { database } = broken;
    const there = { environment: { ...environment, PROCURATION_URL: broken.url } };
    await database.db.transaction((tx) =>
      appendToChain(tx, { chain: '59172', at: IN_MARCH, act: 'test', account: undefined, body: {} }),
    );
    await database.db.delete(auditBody);
    await logLoaded(database);
    await type(login(), there);

    expect(await type(['audit', 'verify'], there)).toEqual({
      code: 1,
      out: 'La vérification relève 1 défaut :\n  chaîne 59172, numéro 1 : contenu manquant\n',
      said: '',
    });
    await broken.close();
  });
});

describe('A server', () => {
  test.each([
    ['http://127.0.0.1:1', 69],
    ['http://example.com', 78],
  ])('at %s: %i', async (url, code) => {
    expect(await type(login(), { environment: { ...environment, PROCURATION_URL: url } })).toMatchObject({ code });
  });
});
