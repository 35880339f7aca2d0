import { expect, test } from 'vitest';
import { addPair } from '#test/database/people.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { served } from '#test/tui/commands/served.ts';

const admin = served(async ({ database, world }) => {
  const account = world.idOf('leroy');
  await addProcuration(database, { ...(await addPair(database)), account });
  return 'admin';
});

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('The log on a terminal has what an act was about under its line, words whole, digests by their first signs', async () => {
  await admin.run('election', 'call', 'Scrutin du journal', '--type', 'legislative', '--rounds', '8/10/2028', '--yes');
  expect(await admin.run('roll', 'seal')).toMatchObject({ code: 0 });
  const { code, out } = await admin.runOnTerminal('audit', 'list', '--limit', '20');
  expect(code).toBe(0);
  const lines = out.split('\n');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  const sealed = plain(out).replaceAll('\n   ', '');
  expect(sealed).toMatch(/listes électorales scellées +admin\n? +derniers numéros/);
  expect(sealed).toMatch(/empreinte [0-9a-f]{12}…/);
  expect(sealed).not.toMatch(/[0-9a-f]{13}/);
  const program = await admin.run('audit', 'list', '--kind', 'roll.seal', '--json');
  expect(program.out).toMatch(/"digest": "[0-9a-f]{64}"/);
});

test('No answer of an administrator is wider than the terminal', async () => {
  for (const words of ['status', 'board', 'counts', 'account list', 'election list', 'audit verify', 'job list']) {
    const { out, said } = await admin.runOnTerminal(...words.split(' '));
    expect({ words, out }).not.toEqual({ words, out: '' });
    expect((out + said).split('\n').filter((line) => line.length > 80)).toEqual([]);
  }
});

test('A place with a day of its own in an election is named, with its code', async () => {
  const { out } = await admin.run('election', 'list');
  expect(out).toMatch(/Polynésie française \(987\)/);
});
