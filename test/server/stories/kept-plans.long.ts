import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MarkId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Reference } from '#core/text/reference.ts';
import { CONNECTIONS, type Database, type Db } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addPerson } from '#test/database/people.ts';
import { first, IN_MARCH, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';

/** So many that every session of a pool has run each statement twice or more. */
const LAPS = 4 * CONNECTIONS.deciding;
const SEPARATOR = '\u001f';

/**
 * Notes, in each session, the statement of each plan that reads a guarded table: the planner alone evaluates
 * a condition that is immutable and has no column. New statistics would be a reason to plan again.
 */
const NOTING = sql.raw(`
  create function planned() returns boolean language plpgsql immutable as $$
  begin
    perform set_config('test.planned',
      concat_ws(chr(31), nullif(current_setting('test.planned', true), ''), current_query()), false);
    return true;
  end $$;
  do $$
  declare its record;
  begin
    for its in select relname, relrowsecurity from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace loop
      execute format('alter table %I set (autovacuum_enabled = false)', its.relname);
      if its.relrowsecurity then
        execute format('create policy noted on %I as restrictive to app_read, app_decide using (planned())', its.relname);
      end if;
    end loop;
  end $$`);

describe.each(ENGINES)('A server on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    const database = await openEmptyDatabase(engine);
    await database.db.execute(NOTING);
    running = await startRunning({ database });
  });
  afterAll(async () => {
    await running.close();
    await running.database.close();
  });

  test('plans a statement once a session while counters and stations go on, whatever their roles', async () => {
    const lap = await aMix(running);
    const known = new Set<string>();
    const again = new Set<string>();
    for (let laps = 0; laps < LAPS; laps += 1) {
      await lap();
      const planned = await plannedIn(running.database);
      for (const statement of planned) if (known.has(statement)) again.add(statement);
      for (const statement of planned) known.add(statement);
    }

    // A mark is written as the owner, whom no policy holds.
    expect([...known].join()).toContain('record_procuration');
    expect([...again]).toEqual([]);
  });
});

/** One look-up, one procuration, one card, one page of a list and one vote by proxy, each of other people. */
async function aMix({ database, world, setClock, as }: Running): Promise<() => Promise<void>> {
  const [officer, bureau] = [await as('leroy'), await as(assessor(stationOf('denain')))];
  const references: Reference[] = [];
  const given: Procuration[] = [];
  for (let laps = 0; laps < LAPS; laps += 1) {
    const [asking, named, mandant, mandataire] = await addFour(database);
    references.push(await addRequest(database, asking, procurationRequest(named)));
    given.push(await addProcuration(database, { mandant, mandataire, account: world.idOf('leroy') }));
  }
  return async () => {
    const [reference, procuration] = [references.pop(), given.pop()];
    if (reference === undefined || procuration === undefined) throw new RangeError('everybody has voted');
    setClock(IN_MARCH);
    await officer.counter.find.query({ reference });
    await officer.counter.establish.mutate({ key: newId(), reference, identity: 'match' });

    setClock(POLLING_TEN);
    await bureau.station.card.query({ round: first.id, elector: procuration.mandataire });
    await bureau.station.list.query({ round: first.id, limit: 10 });
    const act = { key: newId<string>(), id: newId<MarkId>(), round: first.id, inside: false };
    await bureau.station.proxyVotes.mutate({ ...act, by: { procuration: procuration.id } });
  };
}

async function addFour(database: Database) {
  const add = () => addPerson(database);
  return [await add(), await add(), await add(), await add()] as const;
}

/** The statements planned since the last time, each with its session, by all sessions of the database. */
async function plannedIn({ single, calls, monitoring }: Database): Promise<readonly string[]> {
  if (single === undefined) return plannedOn(calls.decide, 1);
  const planned = await Promise.all([
    plannedOn(calls.decide, CONNECTIONS.deciding),
    plannedOn(single.decide.db, CONNECTIONS.single),
    plannedOn(single.read.db, CONNECTIONS.single),
    plannedOn(calls.read, CONNECTIONS.reading),
    plannedOn(monitoring.decide, CONNECTIONS.monitoring),
  ]);
  return planned.flat();
}

/** Asks every session of a pool: none answers before all are asked. */
async function plannedOn(db: Db, sessions: number): Promise<readonly string[]> {
  const all = Promise.withResolvers<void>();
  let asked = 0;
  const planned = Array.from({ length: sessions }, () =>
    db.transaction(async (tx) => {
      asked += 1;
      if (asked === sessions) all.resolve();
      await all.promise;
      const [row] = await query<{ session: number; statements: string | null }>(
        tx,
        sql`select pg_backend_pid() as session, current_setting('test.planned', true) as statements,
          set_config('test.planned', '', false)`,
      );
      return row?.statements ? row.statements.split(SEPARATOR).map((text) => `${row.session}: ${text}`) : [];
    }),
  );
  return (await Promise.all(planned)).flat();
}
