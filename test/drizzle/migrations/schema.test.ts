import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
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

describe('The catalogue that schemas are compared by', () => {
  test.each([
    ['a grant', sql`grant delete on procurations to app_decide`],
    ['a grant of one column', sql`grant update (kind) on vote_marks to app_decide`],
    ['a right to execute', sql`grant execute on function destroy to app_read`],
    ['a policy', sql`alter policy reads on electors using (true)`],
    ['row-level security', sql`alter table electors disable row level security`],
    ['an owner', sql`alter table electors owner to app_read`],
    ['a body of a function', sql`create or replace function scope(name text) returns text language sql return name`],
    ['a trigger', sql`alter table vote_marks disable trigger tallied_when_made`],
    ['a sequence', sql`alter sequence recorded_no increment 2`],
    ['a default', sql`alter table rounds alter is_called_off set default true`],
  ])('shows another state of %s', async (_, statement) => {
    const database = await openEmptyDatabase('postgres');
    const before = await catalogueOf(database);

    await database.db.execute(statement);

    expect(await catalogueOf(database)).not.toEqual(before);
    await database.close();
  });
});

test('Every file of drizzle/sql/ has its place in the order in which they run', async () => {
  const files = await readdir(join(import.meta.dirname, '../../../drizzle/sql'));

  expect(files.toSorted()).toEqual(SQL_FILES.toSorted());
});
