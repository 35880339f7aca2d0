import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

const CODE = /^([2-9A-HJ-KM-NP-Z]{4}-){3}[2-9A-HJ-KM-NP-Z]{4}$/;
const CHOSEN = 'a password that they chose';

let running: Running;
let folder: string;
let environment: { readonly [name: string]: string };

beforeAll(async () => {
  running = await startRunning();
  folder = await mkdtemp(join(tmpdir(), 'procuration-account-'));
  environment = { LANG: 'en', XDG_STATE_HOME: folder, PROCURATION_URL: running.url };
  await write('password', PASSWORD);
  await write('chosen', CHOSEN);
  await type(['login', '--name', 'admin', '--password-file', join(folder, 'password')], { environment });
});
afterAll(async () => {
  await running.close();
  await rm(folder, { recursive: true });
});

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const account = (...words: readonly string[]) => type(['account', ...words], { environment });
const assessor = (name: string) => [
  '--name',
  name,
  '--role',
  'assessor',
  '--who',
  'Zoé Petit',
  '--station',
  '59172/0001',
];
/** Signs in elsewhere, with what the files hold. */
const login = (name: string, ...more: readonly string[]) => {
  const elsewhere = { ...environment, XDG_STATE_HOME: join(folder, name) };
  return type(['login', '--name', name, '--password-file', join(folder, 'code'), ...more], { environment: elsewhere });
};

describe('An account made by command', () => {
  test('answers the code alone, which opens the account once a password is chosen', async () => {
    const { code, out, said } = await account('create', ...assessor('zoe'));
    expect(code).toBe(0);
    expect(out.trim()).toMatch(CODE);
    expect(said).toContain('shown only once');

    await write('code', out.trim());
    expect(await login('zoe')).toMatchObject({ code: 64, said: expect.stringContaining('--new-password-file') });
    expect(await login('zoe', '--new-password-file', join(folder, 'chosen'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('Signed in: Zoé Petit'),
    });
    expect(await login('zoe')).toMatchObject({ code: 77 });
    await write('code', CHOSEN);
    running.setAhead(1);
    expect(await login('zoe')).toMatchObject({ code: 0 });
    running.setAhead(0);
  });

  test('answers a document to programs', async () => {
    const { out } = await account('create', ...assessor('ana'), '--json');

    expect(JSON.parse(out)).toEqual({
      schema: 'procuration.account-code/1',
      name: 'ana',
      code: expect.stringMatching(CODE),
      codeExpiresAt: expect.any(String),
    });
  });

  const unnumbered = [
    ...['--name', 'x', '--who', 'x', '--role', 'elector'],
    ...['--last-name', 'Wea', '--born', '1980-01-01'],
  ];
  test.each([
    [[], 64, '--name is missing'],
    [['--name', 'x', '--who', 'x'], 64, '--role is missing.'],
    [assessor('leroy'), 1, 'another account has this name'],
    [[...assessor('x'), '--station', '59172/0099'], 1, 'station is unknown'],
    [[...assessor('x'), '--station', 'Denain'], 65, '--station: “Denain” is not valid. Expected: 59172/0001.'],
    [[...assessor('x'), '--commune', '59172'], 64, '--commune does not apply to this role (assessor).'],
    [['--name', 'x', '--who', 'x', '--role', 'elector', '--nne', '12', '--born', '1980-02-30'], 65, '--born'],
    [['--name', 'x', '--who', 'x', '--role', 'elector'], 64, '--nne is missing for this role (elector).'],
    [[...unnumbered, '--first-name', 'Jean'], 64, '--commune is missing for this role (elector).'],
    [[...unnumbered, '--first-name', 'Jean', '--commune', '98818'], 1, 'without a number in New Caledonia'],
    [['--name', 'x', '--who', 'x', '--role', 'officer'], 64, '--capacity is missing for this role (officer).'],
    [[...assessor('x'), '--identity-certified-on', '2026-01-31'], 64, 'does not apply to this role (assessor).'],
  ])('is refused when it cannot be: %j', async (options, code, sentence) => {
    expect(await account('create', ...options)).toEqual({ code, out: '', said: expect.stringContaining(sentence) });
  });
});

describe('An account', () => {
  test('is locked with a reason, listed as such, and unlocked', async () => {
    expect(await account('lock', 'moreau')).toMatchObject({ code: 64, said: expect.stringContaining('--reason') });
    expect(await account('lock', 'moreau', '--reason', 'terminal lost')).toMatchObject({
      code: 0,
      said: 'To take it back: procuration account unlock moreau\n',
    });
    expect(await account('lock', 'moreau', '--reason', 'again')).toMatchObject({
      out: 'The account “moreau” was already locked; nothing has changed.\n',
    });

    const { out } = await account('list', '--state', 'locked');
    expect(out).toBe(
      'moreau   locked   officer or agent   Commissariat de Denain   moreau   by admin: terminal lost\n',
    );
    expect(JSON.parse((await account('list', '--state', 'locked', '--json')).out)).toMatchObject({
      schema: 'procuration.accounts/1',
      accounts: [{ name: 'moreau', state: 'locked', lockedBy: 'admin', lockReason: 'terminal lost' }],
    });
    expect(JSON.parse((await account('unlock', 'moreau', '--json')).out)).toEqual({
      schema: 'procuration.account-state/1',
      name: 'moreau',
      state: 'active',
      isChanged: true,
    });
  });

  test('that nobody has, and the last administrator’s, are not locked: 1', async () => {
    expect(await account('lock', 'nobody', '--reason', 'x')).toMatchObject({
      code: 1,
      said: expect.stringContaining('No account is called “nobody”'),
    });
    expect(await account('lock', 'admin', '--reason', 'x')).toMatchObject({
      code: 1,
      said: expect.stringContaining('last administrator'),
    });
  });

  test('of another person gets a new code in place of the password', async () => {
    const { code, out } = await account('password', 'consul');
    await write('code', out.trim());

    expect({ code, out: out.trim() }).toEqual({ code: 0, out: expect.stringMatching(CODE) });
    expect(await login('consul', '--new-password-file', join(folder, 'chosen'))).toMatchObject({ code: 0 });
  });

  test('of one’s own gets another password, for the present one', async () => {
    await account('create', ...assessor('kim'));
    await write('code', (await account('password', 'kim')).out.trim());
    await login('kim', '--new-password-file', join(folder, 'chosen'));
    const own = { ...environment, XDG_STATE_HOME: join(folder, 'kim') };
    const change = (current: string) =>
      type(
        [
          'account',
          'password',
          '--password-file',
          join(folder, current),
          '--new-password-file',
          join(folder, 'password'),
        ],
        { environment: own },
      );

    expect(await change('password')).toMatchObject({ code: 77, said: expect.stringContaining('wrong') });
    running.setAhead(1);
    expect(await change('chosen')).toMatchObject({ code: 0, out: expect.stringContaining('Password changed') });
    running.setAhead(0);
    expect(await change('password')).toMatchObject({ code: 77, said: expect.stringContaining('session has ended') });
  });

  test('needs the name of an account: 64', async () => {
    expect(await account('unlock')).toMatchObject({ code: 64, said: expect.stringContaining('name') });
    expect(await account('unlok')).toMatchObject({ code: 64, said: expect.stringContaining('Did you mean unlock?') });
  });
});

describe('An account recovered by the owner of the database', () => {
  test('answers a code that the server’s side was told the digest of', async () => {
    let told = '';
    const serverSide = {
      recoverAccount: async (_: unknown, { codeHash }: { readonly codeHash: string }) => {
        told = codeHash;
        return { ok: true as const, codeExpiresAt: running.context.clock() };
      },
    };
    const { code, out } = await type(['account', 'recover', 'claire'], { environment, serverSide });

    expect({ code, out: out.trim() }).toEqual({ code: 0, out: expect.stringMatching(CODE) });
    expect(told).toMatch(/^[0-9a-f]{64}$/);
  });

  test('that is not there is told by the sentence of the server’s side, with --json as data', async () => {
    const sentence = 'No account is called “nobody”.';
    const serverSide = { recoverAccount: async () => ({ ok: false, code: 65, sentence }) as const };
    const recover = (...options: readonly string[]) =>
      type(['account', 'recover', 'nobody', ...options], { environment, serverSide });

    expect(await recover()).toEqual({ code: 65, out: '', said: `${sentence}\n` });
    const { code, out, said } = await recover('--json');
    expect({ code, out }).toEqual({ code: 65, out: '' });
    expect(JSON.parse(said)).toEqual({ schema: 'procuration.error/1', exitCode: 65, sentence });
  });
});
