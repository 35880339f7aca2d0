import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

const OPENS = ['drizzle/connection/transaction.ts'];
/** What asks or changes the database as a whole, and no table under a scope. */
const GOES_AROUND = [
  'drizzle/connection/migrate.ts',
  'drizzle/queries/clock.ts',
  'drizzle/queries/database-description.ts',
  'drizzle/queries/demonstration.ts',
  'drizzle/queries/logins.ts',
];

/** A `db` used inside a transaction hangs for ever, and outside of one it has neither role nor limits. */
test.each([
  ['Only the one door opens a transaction', /\.transaction\(/, OPENS],
  [
    'Only what goes around the door uses a database without one',
    /\bdb\s*\.\s*(?!transaction\b)\w+\(|\(\s*db,/,
    GOES_AROUND,
  ],
])('%s', async (_, pattern, allowed) => {
  const found: string[] = [];
  for await (const path of glob('{core,drizzle,server,tui}/**/*.{ts,tsx}', { cwd: ROOT })) {
    if (pattern.test(await readFile(join(ROOT, path), 'utf8'))) found.push(path);
  }

  expect(found.sort()).toEqual([...allowed].sort());
});
