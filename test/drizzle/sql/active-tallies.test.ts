import { type SQL, sql } from 'drizzle-orm';
import { array, assert, asyncProperty, boolean, constantFrom, record } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Day, day } from '#core/calendar/day.ts';
import type { Validity } from '#core/model/procuration.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addPair } from '#test/database/people.ts';
import { first, second } from '#test/database/places.ts';
import { addProcuration, FIRST_ROUND } from '#test/database/procurations.ts';
import { addWorld, type World } from '#test/database/world.ts';

const MARCH = day('2027-03-01');
const DAYS = ['2027-03-01', '2027-04-11', '2027-04-12', '2027-04-25', '2027-06-30', '2027-07-01'].map(day);

/** What becomes of a procuration and its rounds, as SQL about its id. */
const change = constantFrom<(id: string) => SQL>(
  (id) => sql`update procurations set status = 'in-control' where id = ${id}`,
  (id) => sql`update procurations set status = 'active' where id = ${id}`,
  (id) => sql`update procurations set validity = validity where id = ${id}`,
  (id) => sql`update procuration_rounds set coverage = 'not-covered', reason = '{}' where procuration = ${id}`,
  (id) => sql`update procuration_rounds set coverage = 'covered', reason = null where procuration = ${id}`,
  (id) => sql`update procuration_rounds set day = '2027-06-30' where procuration = ${id} and round = ${first.id}`,
  (id) => sql`update procuration_rounds set day = day + 1 where procuration = ${id}`,
  (id) => sql`insert into procuration_rounds (procuration, mandant, status, round, day, coverage)
    select id, mandant, status, ${second.id}, '2027-04-25', 'covered' from procurations where id = ${id} on conflict do nothing`,
  (id) => sql`delete from procuration_rounds where procuration = ${id} and round = ${first.id}`,
  (id) => sql`delete from procuration_rounds where procuration = ${id}`,
);
type History = { readonly isPeriod: boolean; readonly changes: readonly ((id: string) => SQL)[] };
const history = record({ isPeriod: boolean(), changes: array(change, { maxLength: 6 }) });

describe.each(ENGINES)('The count of active procurations, kept by triggers on %s', (engine) => {
  let database: Database;
  let world: World;
  beforeAll(async () => {
    database = await openEmptyDatabase(engine);
    world = await addWorld(database);
  });
  afterAll(() => database.close());

  const add = async (validity: Validity = FIRST_ROUND) =>
    addProcuration(database, { ...(await addPair(database)), account: world.idOf('leroy') }, { validity });

  async function live({ isPeriod, changes }: History): Promise<void> {
    const { id } = await add(isPeriod ? { kind: 'period', until: day('2027-06-30') } : FIRST_ROUND);
    for (const each of changes) await database.db.execute(each(id));
  }

  test('is what their rows say of any day, whatever became of them', async () => {
    await assert(
      asyncProperty(array(history, { minLength: 1, maxLength: 3 }), async (histories) => {
        for (const its of histories) await live(its);
        for (const from of DAYS) expect(await counted(database, from)).toBe(await held(database, from));
      }),
      { numRuns: 20 },
    );
  });

  test('is right when many are made at once', async () => {
    const before = await counted(database, MARCH);
    await Promise.all(Array.from({ length: 20 }, () => add()));
    expect(await counted(database, MARCH)).toBe(before + 20);
  });
});

async function counted({ db }: Database, from: Day): Promise<number> {
  return numberOf(
    db,
    sql`select coalesce(sum(count), 0)::int as count from active_tallies where last_day >= ${from}::date`,
  );
}

/** Active ones that hold the day or a later one, counted in their rows. */
async function held({ db }: Database, from: Day): Promise<number> {
  return numberOf(
    db,
    sql`select count(*)::int as count from procurations its where status = 'active' and (until >= ${from}::date
      or validity = 'election' and exists (select from procuration_rounds
        where procuration = its.id and coverage = 'covered' and day >= ${from}::date))`,
  );
}

async function numberOf(db: Database['db'], statement: SQL): Promise<number> {
  const [row] = await query<{ readonly count: number }>(db, statement);
  return row?.count ?? Number.NaN;
}
