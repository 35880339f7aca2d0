import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { like } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { accounts } from '#drizzle/schema/people.ts';
import { PASSWORD } from '#test/database/world.ts';
import { connect } from '#test/server/terminal.ts';
import { served } from '#test/tui/commands/served.ts';

const HEADER = 'name,role,who,station,last-name,first-name,capacity,unit,place-name,place,designated-from,chosen-by';
const bureau = (name: string) => `${name},assessor,"Petit; Zoé",59172/0001,,,,,,,,`;
const officer = (name: string, capacity: string, chosenBy = '') =>
  `${name},officer,Claire Dubois,,Dubois,Claire,${capacity},commissariat,Denain,france,2026-01-01,${chosenBy}`;

const admin = served(async () => 'admin', 'en');

const codesIn = (name: string) => join(admin.folder, `${name}.codes`);
async function load(name: string, lines: readonly string[], ...more: readonly string[]) {
  const file = join(admin.folder, `${name}.csv`);
  await writeFile(file, [HEADER, ...lines, ''].join('\n'));
  return admin.run('account', 'import', file, '--codes', codesIn(name), ...more);
}
const count = (start: string) => admin.running.database.db.$count(accounts, like(accounts.name, `${start}%`));

test('A file is imported whole, and the codes of its file open the accounts', async () => {
  const lines = [officer('one-d', 'delegate', 'one-o'), officer('one-o', 'opj'), ...['one-1', 'one-2'].map(bureau)];

  expect(await load('one', lines, '--dry-run')).toMatchObject({
    code: 0,
    out: expect.stringContaining('to create: 4.'),
  });
  expect(await count('one-')).toBe(0);
  expect(await load('one', lines)).toMatchObject({
    code: 0,
    out: 'Accounts created: 4. Already there, identical: 0.\n',
  });

  const kept = await readFile(codesIn('one'), 'utf8');
  expect((await stat(codesIn('one'))).mode & 0o777).toBe(0o600);
  const [, code = ''] = /"one-1";"Petit; Zoé";(\S+)/.exec(kept) ?? [];
  const opened = connect(admin.running.url, undefined).session.activate.mutate({
    name: 'one-1',
    code,
    password: PASSWORD,
  });
  await expect(opened).resolves.toMatchObject({ account: { name: 'one-1' } });

  expect(await load('one', lines)).toMatchObject({
    code: 0,
    out: 'Accounts created: 0. Already there, identical: 4.\n',
  });
  expect(await readFile(codesIn('one'), 'utf8')).toBe(kept);
});

test('An import that was cut short goes on with the codes that it kept', async () => {
  const code = '2345-6789-ABCD-EFGH';
  await writeFile(codesIn('cut'), `name;who;code\n"cut-1";"Petit; Zoé";${code}\n`);

  expect(await load('cut', ['cut-1', 'cut-2'].map(bureau), '--json')).toMatchObject({ code: 0 });

  expect((await readFile(codesIn('cut'), 'utf8')).match(/cut-/g)).toHaveLength(2);
  const opened = connect(admin.running.url, undefined).session.activate.mutate({
    name: 'cut-1',
    code,
    password: PASSWORD,
  });
  await expect(opened).resolves.toMatchObject({ account: { name: 'cut-1' } });
});

test('The codes are the answer with --codes -, which opens no file; the counts go beside', async () => {
  const file = join(admin.folder, 'answered.csv');
  await writeFile(file, [HEADER, bureau('answered-1'), ''].join('\n'));
  expect((await admin.run('account', 'import', file, '--codes', '-', '--json')).code).toBe(64);
  const { code, out, said } = await admin.run('account', 'import', file, '--codes', '-');

  expect({ code, said }).toEqual({ code: 0, said: 'Accounts created: 1. Already there, identical: 0.\n' });
  const [, given = ''] = /^name;who;code\n"answered-1";"Petit; Zoé";(\S+)\n$/.exec(out) ?? [];
  const { session } = connect(admin.running.url, undefined);
  const opened = session.activate.mutate({ name: 'answered-1', code: given, password: PASSWORD });
  await expect(opened).resolves.toMatchObject({ account: { name: 'answered-1' } });
});

test('A file with faults is refused whole, each fault with its line: 65', async () => {
  const lines = [
    bureau('bad-1'),
    bureau('bad-2').replace('0001', '0099'),
    officer('bad-3', 'delegate', 'nobody'),
    bureau('leroy'),
  ];
  const { code, said } = await load('bad', lines);

  expect(code).toBe(65);
  expect(said).toContain('Nothing was saved: 3 errors to correct.');
  expect(said).toContain('line 3: this polling station is unknown');
  expect(said).toContain('line 4: no officer’s account has the name');
  expect(said).toContain('line 5: another account has this name');
  expect(
    (await load('shape', [bureau('bad-4').replace('assessor', 'chief'), bureau('bad-1'), bureau('bad-1')])).said,
  ).toMatch(
    /line 2: role: “[^”]*” is not valid; expected: elector, officer, .*\nline 4: the name “bad-1” appears more than once/,
  );
  expect(await count('bad-')).toBe(0);

  const { out, said: asData } = await load('bad', lines, '--json');
  expect(out).toBe('');
  expect(JSON.parse(asData)).toEqual({ schema: 'procuration.error/1', exitCode: 65, sentence: said.trimEnd() });
});

test('The codes of something else are not written over: 65', async () => {
  await writeFile(codesIn('other'), 'my only copy of something');
  expect(await load('other', [bureau('other-1')])).toMatchObject({ code: 65, out: '' });
  expect(await readFile(codesIn('other'), 'utf8')).toBe('my only copy of something');
  expect(await count('other-')).toBe(0);
});

test('A file in Windows-1252 is read as such, and said', async () => {
  const file = join(admin.folder, 'windows.csv');
  await writeFile(file, Buffer.from([HEADER, bureau('win-1'), ''].join('\n'), 'latin1'));
  const imported = await admin.run('account', 'import', file, '--codes', codesIn('win'));

  expect(imported).toMatchObject({ code: 0, said: expect.stringContaining('read as Windows-1252') });
  expect(await readFile(codesIn('win'), 'utf8')).toContain('"Petit; Zoé"');
  expect((await load('utf', [bureau('utf-1')])).said).not.toContain('Windows');
});
