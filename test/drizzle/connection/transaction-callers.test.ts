import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

const OPENS = ['drizzle/connection/transaction.ts'];
/** Files that read or change the database as a whole, and no rows under a scope. */
const MAINTENANCE = [
  'drizzle/connection/migrate.ts',
  'drizzle/connection/rights.ts',
  'drizzle/queries/clock.ts',
  'drizzle/queries/database-description.ts',
  'drizzle/queries/demonstration.ts',
  'drizzle/queries/logins.ts',
];

/** A `db` used inside a transaction hangs for ever, and outside of one it has neither role nor limits. */
test.each([
  ['Only inTransaction opens a transaction', /\.transaction\(/, OPENS],
  [
    'Only maintenance of the whole database runs without a transaction',
    /\bdb\s*\.\s*(?!transaction\b)\w+\(|\(\s*db,/,
    MAINTENANCE,
  ],
])('%s', async (_, pattern, allowed) => {
  const found: string[] = [];
  for await (const path of glob('{core,drizzle,server,tui,web}/**/*.{ts,tsx}', { cwd: ROOT })) {
    if (pattern.test(await readFile(join(ROOT, path), 'utf8'))) found.push(path);
  }

  expect(found.sort()).toEqual([...allowed].sort());
});
