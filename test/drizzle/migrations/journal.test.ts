import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Entry = { readonly idx: number; readonly when: number; readonly tag: string };

const MIGRATIONS = join(import.meta.dirname, '../../../drizzle/migrations');

describe('The journal of migrations', async () => {
  const journal = JSON.parse(await readFile(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8'));
  const entries: readonly Entry[] = journal.entries;

  test('dates each after the one before: the migrator skips an older one and says nothing', () => {
    const dates = entries.map(({ when }) => when);

    expect(dates).not.toEqual([]);
    expect(dates).toEqual([...new Set(dates)].toSorted((one, other) => one - other));
  });

  test('numbers them from 0 with no gap', () => {
    expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, index) => index));
    expect(entries.map(({ tag }) => Number(tag.slice(0, 4)))).toEqual(entries.map(({ idx }) => idx));
  });

  test('names every file there is, and no other', async () => {
    const files = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql'));

    expect(entries.map(({ tag }) => `${tag}.sql`)).toEqual(files.toSorted());
  });
});
