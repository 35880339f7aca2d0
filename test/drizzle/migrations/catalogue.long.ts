import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openEmptyDatabase } from '#test/database/open.ts';
import { catalogueOf } from '#test/drizzle/migrations/catalogue.ts';

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
])('The catalogue that schemas are compared by shows another state of %s', async (_, statement) => {
  const database = await openEmptyDatabase('postgres');
  const before = await catalogueOf(database);

  await database.db.execute(statement);

  expect(await catalogueOf(database)).not.toEqual(before);
  await database.close();
});
