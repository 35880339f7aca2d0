import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import type { Statement } from '#test/bench/tap/conversation.ts';
import { openTap, type Tap } from '#test/bench/tap/tap.ts';
import { createDatabase } from '#test/database/open.ts';
import { addPair, identityOf, type Person } from '#test/database/people.ts';
import { first, IN_MARCH, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { addWorld, assessor, PASSWORD, president, type World } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { startRunning } from '#test/server/running.ts';
import { until } from '#test/until.ts';

const DENAIN = stationOf('denain');
/** A day of votes: so many that a plan that reads all of them is never the cheapest. */
const MARKS = 100_000;
const STATIONS = 200;

let owner: Database;
let tap: Tap;
let world: World;

beforeAll(async () => {
  const url = await createDatabase();
  owner = await openDatabase({ url });
  world = await addWorld(owner);
  await addMarks();
  tap = await openTap(url);
});
afterAll(async () => {
  await tap.close();
  await owner.close();
});

/** The votes of the first round, of people whom nothing else here concerns: neither references nor tallies are wanted of them. */
async function addMarks(): Promise<void> {
  await owner.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('session_replication_role', 'replica', true)`);
    await tx.execute(sql`
      insert into vote_marks (id, elector, round, station, kind, at, account)
      select gen_random_uuid(), gen_random_uuid(), ${first.id}, '99000/' || lpad((number % ${STATIONS})::text, 4, '0'),
        'in-person', ${POLLING_TEN}::timestamptz, ${world.idOf(assessor(DENAIN))}
      from generate_series(1, ${MARKS}) as number`);
  });
  await owner.db.execute(sql`vacuum analyze vote_marks`);
}

/** Two votes, of which one is taken back, with all that a station, a counter and an elector look at around them. */
async function aDay(database: Database): Promise<void> {
  const running = await startRunning({ database, world });
  const [bureau, presiding] = [await running.as(assessor(DENAIN)), await running.as(president(DENAIN))];
  const { mandant, mandataire } = await addPair(owner);
  const given = await addProcuration(owner, { mandant, mandataire, account: world.idOf('leroy') });
  running.setClock(POLLING_TEN);
  const look = async ({ elector }: Person) => {
    await bureau.station.card.query({ round: first.id, elector });
    await bureau.station.list.query({ round: first.id, limit: 100 });
  };

  await look(mandataire);
  const byProxy = newVote();
  await bureau.station.proxyVotes.mutate({ ...byProxy, by: { procuration: given.id } });
  await look(mandant);
  const second = { name: assessor(DENAIN), password: PASSWORD };
  await presiding.station.correct.mutate({ key: newId(), mark: byProxy.id, reason: 'La ligne au-dessus', second });
  await bureau.station.mandantVotes.mutate({ ...newVote(), mandant: mandant.elector });
  await look(mandant);
  await presiding.station.minutes.query({ round: first.id });
  await presiding.station.closing.query({ round: first.id });
  await (await running.as(mandant)).procuration.mine.query({});

  running.setClock(addMinutes(IN_MARCH, 1));
  const officer = await running.as('leroy');
  await officer.counter.person.query({ who: identityOf(mandant) });
  await running.close();
}

async function scansOfMarks(): Promise<number> {
  const [row] = await query<{ count: string }>(
    owner.db,
    sql`select seq_scan as count from pg_stat_user_tables where relname = 'vote_marks'`,
  );
  return Number(row?.count);
}

/** What a backend counted is in the statistics once it has ended. */
async function untilAloneIn(): Promise<void> {
  await until(async () => {
    const [row] = await query<{ count: string }>(
      owner.db,
      sql`select count(*) from pg_stat_activity
        where datname = current_database() and application_name = 'procuration' and pid <> pg_backend_pid()`,
    );
    expect(Number(row?.count)).toBe(0);
  });
}

const ROLES = ['app_read', 'app_decide'] as const;
type Role = (typeof ROLES)[number];

/** How the database would run a statement that it has run, with the values of then, for those whose rows it chooses. */
async function planOf({ sql: text, parameters }: Statement, role: Role): Promise<string> {
  const literal = (at: string) => {
    const value = parameters[Number(at) - 1];
    return value === null || value === undefined ? 'null' : `'${value.replaceAll("'", "''")}'`;
  };
  const rows = await owner.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', ${role}, true)`);
    return query<{ 'QUERY PLAN': string }>(tx, sql.raw(`explain ${text.replace(/\$(\d+)/g, (_, at) => literal(at))}`));
  });
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

describe('Once 100,000 have voted', () => {
  test('no act of a station, no card and no list reads all the marks', async () => {
    const database = await openDatabase({ url: tap.url });
    const before = await scansOfMarks();

    const { statements } = await tap.during(() => aDay(database));

    const ofMarks = statements.filter((its) => /^\s*(select|with)\b[\s\S]*\bvote_marks\b/.test(its.sql));
    const texts = new Map(ofMarks.map((its) => [its.sql, its]));
    expect(texts.size).toBeGreaterThan(3);
    for (const its of texts.values()) {
      for (const role of ROLES) expect(await planOf(its, role)).not.toContain('Seq Scan on vote_marks');
    }

    await database.close();
    await untilAloneIn();
    expect(await scansOfMarks()).toBe(before);
  });
});
