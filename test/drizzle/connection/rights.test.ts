import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#drizzle/connection/database.ts';
import { compareRights, loadRights, RIGHTS_FILE, restoreRights } from '#drizzle/connection/rights.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { catalogueOf } from '#test/drizzle/migrations/catalogue.ts';

const NO_DIFFERENCE = { missing: [], surplus: [] };

test.each(ENGINES)(
  'The rights on %s are those on record, and are restored to those: else run `npm run generate:migration`',
  async (engine) => {
    const database = await openEmptyDatabase(engine);
    const recorded: object = JSON.parse(await readFile(RIGHTS_FILE, 'utf8'));
    const found = Map.groupBy(await loadRights(database), ({ object }) => object);

    expect(
      Object.fromEntries([...found].map(([object, rights]) => [object, rights.map(({ right }) => right).sort()])),
    ).toEqual(recorded);
    expect(await compareRights(database)).toEqual(NO_DIFFERENCE);
    await database.db.execute(sql`drop owned by app_read, app_decide`);
    await restoreRights(database);
    expect(await compareRights(database)).toEqual(NO_DIFFERENCE);
    await database.close();
  },
);

const DAMAGE = [
  ['all that a dump restored without the roles lacks', sql`drop owned by app_read, app_decide`],
  ['row security', sql`alter table electors disable row level security`],
  ['a policy', sql`drop policy reads on procurations`],
  [
    'a policy of other commands',
    sql`drop policy reads on changes; create policy reads on changes to app_read using (true)`,
  ],
  ['one policy more', sql`create policy more on electors to app_read using (true)`],
  ['a grant', sql`revoke select on requests from app_read`],
  ['a grant more', sql`grant delete on vote_marks to app_decide`],
  ['a grant to everybody', sql`grant select on electors to public`],
  ['a grant of one column', sql`revoke update (corrected_at) on vote_marks from app_decide`],
  ['a grant of one column more', sql`grant update (elector) on vote_marks to app_decide`],
  ['a sequence', sql`revoke usage on sequence recorded_no from app_decide`],
  ['the schema', sql`revoke usage on schema public from app_read`],
  ['a function', sql`revoke execute on function is_of_commune from app_decide`],
  ['a function for the other role', sql`grant execute on function destroy to app_read`],
  ['a function for everybody', sql`grant execute on function erase_bodies to public`],
  ['a function that acts as its caller', sql`alter function stations_of security invoker`],
  ['a function of another owner', sql`alter function tally owner to app_read`],
] as const;

describe('The rights of a schema', () => {
  let database: Database;
  let whole: readonly string[];
  beforeAll(async () => {
    database = await openEmptyDatabase('postgres');
    whole = await catalogueOf(database);
  });
  afterAll(() => database.close());

  test.each(DAMAGE)('are found to differ by %s, and are restored', async (_, damage) => {
    await database.db.execute(damage);
    const { missing, surplus } = await compareRights(database);
    expect(missing.length + surplus.length).toBeGreaterThan(0);

    await restoreRights(database);
    expect(await compareRights(database)).toEqual(NO_DIFFERENCE);
    expect(await catalogueOf(database)).toEqual(whole);
  });

  test('differ by nothing that an operator keeps beside them', async () => {
    await database.db.execute(sql`create table notes (text text); grant select on notes to public`);
    expect(await compareRights(database)).toEqual(NO_DIFFERENCE);
    await database.db.execute(sql`drop table notes`);
  });
});
