import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { drawNames } from '#server/demonstration/names.ts';
import { seeded } from '#server/demonstration/random.ts';
import { openTap, type Tap } from '#test/bench/tap/tap.ts';
import { createDatabase } from '#test/database/open.ts';
import { PLACES, stationOf } from '#test/database/places.ts';
import { type Scan, scansIn, tellPlans } from '#test/database/plans.ts';
import { addWorld, townHall } from '#test/database/world.ts';
import { type Running, startIdle } from '#test/server/running.ts';

const PEOPLE = 1_000_000;
const NAMES = 5_000;
/** Rows that a step of a plan may look at: a few for each whose likeness is computed. */
const MOST_ROWS = 2_000;
/** The tables that have so many rows; what plans of the others do is in plans.long.ts. */
const FILLED = ['searched_names', 'electors', 'registrations'];

let owner: Database;
let database: Database;
let tap: Tap;
let running: Running;

beforeAll(async () => {
  const url = await createDatabase();
  owner = await openDatabase({ url });
  const world = await addWorld(owner);
  await fill(owner);
  await tellPlans(owner);
  tap = await openTap(url);
  database = await openDatabase({ url: tap.url });
  running = await startIdle({ database, world });
});
afterAll(async () => {
  await running.close();
  await database.close();
  await tap.close();
  await owner.close();
});

type Index = { readonly name: string; readonly made: string };

/** A million people of one commune, the largest there is, with the names of metropolitan France. */
async function fill({ db }: Database): Promise<void> {
  const random = seeded(1);
  const names = JSON.stringify(Array.from({ length: NAMES }, () => drawNames(random, 'metropole')));
  const indexes = (await db.execute(sql`select indexname as name, indexdef as made from pg_indexes
    where tablename = 'searched_names' and indexname like 'searched_names_by%'`)) as unknown as readonly Index[];
  await db.transaction(async (tx) => {
    // An index that is made at the end is made in a tenth of the time.
    for (const { name } of indexes) await tx.execute(sql.raw(`drop index ${name}`));
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`
      insert into electors (id, nne, last_name, usage_name, first_names, sex, born, name_key)
      select md5('elector' || n)::uuid, 100000000 + n, one."lastName", one."usageName", other."firstNames", 'F',
        date '1940-01-01' + n % 20000, ''
      from generate_series(1, ${PEOPLE}) n
        join (select * from rows from (jsonb_to_recordset(${names}::text::jsonb)
          as ("lastName" text, "usageName" text, "firstNames" text)) with ordinality
          its ("lastName", "usageName", "firstNames", place)) one on one.place = n % ${NAMES} + 1
        join (select * from rows from (jsonb_to_recordset(${names}::text::jsonb)
          as ("lastName" text, "usageName" text, "firstNames" text)) with ordinality
          its ("lastName", "usageName", "firstNames", place)) other on other.place = n / 13 % ${NAMES} + 1`);
    await tx.execute(sql`
      insert into registrations (id, elector, list, commune, station, number, "from")
      select md5('line' || n)::uuid, md5('elector' || n)::uuid, 'communal', ${PLACES.denain.code}, ${stationOf('denain')},
        1000000 + n, '2000-01-01' from generate_series(1, ${PEOPLE}) n`);
    await tx.execute(sql`select name_everyone()`);
    for (const { made } of indexes) await tx.execute(sql.raw(made));
  });
  await db.execute(sql`vacuum analyze`);
}

async function scansOf(typed: string): Promise<{ readonly scans: readonly Scan[]; readonly count: number }> {
  const { search } = await running.as(townHall('denain'));
  const { answer, notices } = await tap.during(() => search.find.query({ typed }));
  const scans = notices.flatMap(scansIn).filter(({ table }) => FILLED.includes(table));
  return { scans, count: answer.people.length };
}

describe(`A search among ${PEOPLE} people of one commune`, () => {
  test.each([
    ['a whole name', 'Lefèvre Nathalie', 'searched_names_by_start'],
    ['a name begun', 'lef', 'searched_names_by_start'],
    ['first name first', 'nathalie lefevre', 'searched_names_by_start'],
    ['a part of a name', 'efebvr', 'Bitmap Heap Scan'],
    ['two letters swapped', 'lefbevre', 'searched_names_by_start'],
    ['a letter wrong', 'charpentxer', 'Bitmap Heap Scan'],
    ['a birth date', 'lefevre 12/03/1961', 'electors_by_birth_and_name'],
    ['a national number', '100000777', 'electors_nne'],
  ])('finds somebody by %s in a few rows of an index', async (_, typed, way) => {
    const { scans, count } = await scansOf(typed);

    expect(count).toBeGreaterThan(0);
    expect(scans.map((scan) => scan.way).join()).toContain(way);
    expect(scans.filter((scan) => scan.way === 'Seq Scan' || scan.rows > MOST_ROWS)).toEqual([]);
  });

  test('finds nobody in a few rows of an index', async () => {
    const { scans, count } = await scansOf('zwxqvk');

    expect(count).toBe(0);
    expect(scans.filter((scan) => scan.way === 'Seq Scan' || scan.rows > MOST_ROWS)).toEqual([]);
  });
});
