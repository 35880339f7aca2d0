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

    expect(out).toMatch(/30\sseptembre\s2028\s: .*987/);
    expect(out).toMatch(/1er\soctobre\s2028\s: posts/);
    expect(out).not.toContain('dissolution');
  });

  test.each([
    ['another kind', ['presidential']],
    ['some communes alone', ['legislative', '--in', '59172']],
  ] as const)('after a dissolution is not of %s', async (_, [kind, ...options]) => {
    const { code, said } = await call(kind, '--dissolution', ...options);

    expect(code).toBe(64);
    expect(said).toContain('--dissolution va avec --type legislative');
  });

  test.each(['provincial', 'metropolitan'])('may be a %s one, on Sunday everywhere (R-78, R-79)', async (kind) => {
    const { code, out } = await call(kind);

    expect(code).toBe(0);
    expect(out).not.toContain('samedi');
  });
});
