import { expect, test } from 'vitest';
import type { AccountId } from '#core/model/ids.ts';
import { accounts } from '#drizzle/schema/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { served } from '#test/tui/commands/served.ts';

/** More than the server answers at once. */
const MANY = 620;

const admin = served(async ({ database }) => {
  const rows = Array.from({ length: MANY }, (_, index) => ({
    id: newId<AccountId>(),
    name: index % 2 === 0 ? `a${index}` : `administrateur-delegue-${index}`,
    role: 'admin' as const,
    who: `Compte ${index}`,
    passwordHash: 'none',
    createdAt: IN_MARCH,
  }));
  await database.db.insert(accounts).values(rows);
  return 'admin';
});

test('The accounts of all pages stand in the same columns', async () => {
  const { code, out } = await admin.run('account', 'list', '--role', 'admin');
  const lines = out
    .trimEnd()
    .split('\n')
    .filter((line) => line.includes('Compte '));

  expect({ code, count: lines.length }).toEqual({ code: 0, count: MANY });
  expect(new Set(lines.map((line) => line.indexOf('Compte '))).size).toBe(1);
});

test('Each call is told with its duration by -v, and not with -q; nothing secret is', async () => {
  const { said } = await admin.run('account', 'list', '--role', 'admin', '-v');
  expect(said.trimEnd().split('\n')).toEqual(
    Array.from({ length: 2 }, () =>
      expect.stringMatching(/^account\.list {2}ok {2}\d+ ms {2}http:\/\/127\.0\.0\.1:\d+$/),
    ),
  );
  expect((await admin.run('account', 'list', '--state', 'locked', '--commune', '00000', '-q')).said).toBe('');
  const refused = await admin.run('account', 'lock', 'nobody', '--reason', 'x', '-v');
  expect(refused.said).toMatch(/^account\.lock {2}refused {2}\d+ ms/m);
});
