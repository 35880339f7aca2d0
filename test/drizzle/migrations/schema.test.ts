import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SQL_FILES } from '#drizzle/sql.ts';
import { ENGINES, openBareDatabase, openEmptyDatabase } from '#test/database/open.ts';
import { catalogueOf } from '#test/drizzle/migrations/catalogue.ts';
import { makeFromScratch, runSqlFiles } from '#test/drizzle/migrations/from-scratch.ts';

describe.each(ENGINES)('The schema on %s', (engine) => {
  test('after all migrations is what drizzle/schema/ and drizzle/sql/ say: else run `npm run generate:migration`', async () => {
    const [migrated, scratch] = [await openEmptyDatabase(engine), await openBareDatabase(engine)];
    await makeFromScratch(scratch);

    expect(await catalogueOf(migrated)).toEqual(await catalogueOf(scratch));
    await Promise.all([migrated.close(), scratch.close()]);
  });

  test('stays the same when every file of drizzle/sql/ runs again, as in a later migration', async () => {
    const database = await openEmptyDatabase(engine);
    const before = await catalogueOf(database);

    await runSqlFiles(database);

    expect(await catalogueOf(database)).toEqual(before);
    await database.close();
  });
});

test('Every file of drizzle/sql/ has its place in the order in which they run', async () => {
  const files = await readdir(join(import.meta.dirname, '../../../drizzle/sql'));

  expect(files.toSorted()).toEqual(SQL_FILES.toSorted());
});
