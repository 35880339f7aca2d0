import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEmptyDatabase } from '#test/database/open.ts';
import { catalogueOf } from '#test/drizzle/migrations/catalogue.ts';

type Source = { readonly path: string; readonly text: string };

const ROOT = join(import.meta.dirname, '../..');

/** Whatever makes the database read its own clock; `LocalTime` is a type of core. */
const CLOCKS = [
  /\b(?:now|(?:clock|statement|transaction)_timestamp|timeofday)\s*\(/gi,
  /\b(?:current_(?:date|time|timestamp)|localtimestamp|defaultnow)\b/gi,
  /\b(?:localtime|LOCALTIME)\b/g,
  /'(?:now|today|tomorrow|yesterday)'/gi,
];

/** The one file that asks the database for its time, to compare it with the server's. */
const COMPARES_CLOCKS = join('drizzle', 'queries', 'clock.ts');

describe('The instant of an act comes from the server, never from SQL', () => {
  test.each([
    'now()',
    'NOW ( )',
    'default now()',
    '.defaultNow()',
    'current_date',
    'CURRENT_TIMESTAMP',
    'localtimestamp',
    'localtime',
    'clock_timestamp()',
    `timestamp 'now'`,
  ])('%s is found', (text) => {
    expect(clocksOf({ path: 'drizzle/schema.ts', text: `a ${text} b` })).toHaveLength(1);
  });

  test.each(['now: Instant', 'LocalTime', '(tx, now)', 'known()', 'createdAt', 'current_dates'])(
    '%s is not',
    (text) => {
      expect(clocksOf({ path: 'drizzle/schema.ts', text })).toEqual([]);
    },
  );

  test('only clock_timestamp may be read, and only where clocks are compared', () => {
    const text = 'select clock_timestamp(), now()';

    expect(clocksOf({ path: COMPARES_CLOCKS, text })).toEqual([`${COMPARES_CLOCKS}: now(`]);
    expect(clocksOf({ path: 'drizzle/other.ts', text })).toHaveLength(2);
  });

  test('no function, default, check, policy or index of the database reads its clock', async () => {
    const database = await openEmptyDatabase('pglite');
    const catalogue = await catalogueOf(database);
    await database.close();

    expect(catalogue.length).toBeGreaterThan(500);
    expect(catalogue.flatMap((text) => clocksOf({ path: 'the catalogue', text }))).toEqual([]);
  });

  test('no query reads the clock of the database', async () => {
    const sources = await readQueries();

    expect(sources.length).toBeGreaterThan(30);
    expect(sources.flatMap(clocksOf)).toEqual([]);
  });
});

function clocksOf({ path, text }: Source): readonly string[] {
  return CLOCKS.flatMap((clock) => Array.from(text.matchAll(clock), ([found]) => found))
    .filter((found) => path !== COMPARES_CLOCKS || !/^clock_timestamp/i.test(found))
    .map((found) => `${path}: ${found}`);
}

async function readQueries(): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for await (const path of glob('drizzle/{queries,connection}/*.ts', { cwd: ROOT })) {
    sources.push({ path, text: await readFile(join(ROOT, path), 'utf8') });
  }
  return sources;
}
