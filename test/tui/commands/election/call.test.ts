import { describe, expect, test } from 'vitest';
import { IN_MARCH } from '#test/database/places.ts';
import { served } from '#test/tui/commands/served.ts';

const admin = served(async (running) => {
  running.setClock(IN_MARCH);
  return 'admin';
});

const call = (kind: string, ...options: readonly string[]) =>
  admin.run(
    'election',
    'call',
    'Scrutin',
    '--type',
    kind,
    '--rounds',
    '2028-10-08,2028-10-15',
    '--dry-run',
    ...options,
  );

describe('An election called by command (R-61)', () => {
  test('after a dissolution has one weekend for all, and says so', async () => {
    const { code, out } = await call('legislative', '--dissolution');

    expect(code).toBe(0);
    expect(out).toContain('après une dissolution : un seul week-end pour tous');
    expect(out).toContain('samedi 7 octobre 2028');
    expect(out).not.toContain('septembre 2028');
  });

  test('that follows none begins earlier at the posts, in the Americas and Polynésie', async () => {
    const { out } = await call('legislative');

    expect(out).toMatch(/30\sseptembre\s2028\s: .*\(987\)/);
    expect(out).toMatch(/1er\soctobre\s2028\s: postes consulaires \(posts\)/);
    expect(out).not.toContain('dissolution');
  });

  test.each([
    ['another kind', ['presidential']],
    ['some communes alone', ['legislative', '--in', '59172']],
  ] as const)('after a dissolution is not of %s', async (_, [kind, ...options]) => {
    const { code, said } = await call(kind, '--dissolution', ...options);

    expect(code).toBe(64);
    expect(said).toContain('--dissolution s’emploie avec --type legislative');
  });

  test.each(['provincial', 'metropolitan'])('may be a %s one, on Sunday everywhere (R-78, R-79)', async (kind) => {
    const { code, out } = await call(kind);

    expect(code).toBe(0);
    expect(out).not.toContain('samedi');
  });
});

describe('An election called without --dry-run', () => {
  const convene = (name: string, rounds: string, ...options: readonly string[]) =>
    admin.run('election', 'call', name, '--type', 'legislative', '--rounds', rounds, ...options);
  const names = async () => {
    const { out } = await admin.run('election', 'list', '--json');
    return JSON.parse(out).elections.map(({ name }: { readonly name: string }) => name);
  };

  test('says its dates and asks; where nobody can be asked, nothing is called', async () => {
    const { code, out, said } = await convene('Sans réponse', '2028-09-17');

    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(said).toMatch(/dimanche 17 septembre 2028[\s\S]*--yes/);
    expect(await names()).not.toContain('Sans réponse');
  });

  test('whose date cannot be read, or that has no name, is said so, as it is typed', async () => {
    const unread = await convene('Sans date', '31/06/2027', '--dry-run');
    expect(unread).toMatchObject({ code: 65, said: expect.stringContaining('--rounds : « 31/06/2027 »') });
    const nameless = await convene('', '2028-09-17', '--dry-run');
    expect(nameless).toMatchObject({ code: 65, said: expect.stringContaining('n’a pas de nom') });
  });

  test('on a weekday says so before it asks, and in its dry run', async () => {
    const monday = await convene('Test lundi', '2028-09-18');
    expect(monday.said).toMatch(/lundi 18 septembre 2028, n’est pas un dimanche en métropole/);
    expect(await names()).not.toContain('Test lundi');
    expect((await convene('Test lundi', '2028-09-18', '--dry-run')).said).toContain('n’est pas un dimanche');
    expect((await convene('Test dimanche', '2028-09-17', '--dry-run')).said).not.toContain('n’est pas un dimanche');
  });

  test('is called with --yes, and promises no message that nothing sends', async () => {
    const { code, out, said } = await convene('Avec accord', '2028-09-17', '--yes');

    expect(code).toBe(0);
    expect(out).toContain('0 procuration réexaminée, 0 modifiée.');
    expect(out).not.toContain('avertis');
    expect(`${out}${said}`.match(/dimanche 17 septembre 2028/g)).toHaveLength(1);
    expect(said).toContain('procuration election call-off "Avec accord" --round 1');
    expect(await names()).toContain('Avec accord');
    expect((await convene('Un lundi', '2028-09-18', '--yes')).said).toContain('n’est pas un dimanche');
  });
});

describe('The dry run of a change of a round', () => {
  test('shows the dates that would be, and that the round would not take place', async () => {
    await admin.run('election', 'call', 'À changer', '--type', 'legislative', '--rounds', '2029-05-13', '--yes');
    const postponed = await admin.run('election', 'postpone', 'À changer', '--to', '2029-05-27', '--dry-run');
    expect(postponed.out).toContain('tour 1 : dimanche 27 mai 2029');
    expect(postponed.out).not.toContain('13 mai');
    const off = await admin.run('election', 'call-off', 'À changer', '--dry-run');
    expect(off.out).toContain('(n’aura pas lieu)');
    expect((await admin.run('election', 'list')).out).toContain('13 mai 2029');
  });
});
