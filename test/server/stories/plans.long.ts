import { describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { appRouter } from '#server/router.ts';
import { openTap } from '#test/bench/tap/tap.ts';
import { addBackground, GROWING, PEOPLE } from '#test/database/background.ts';
import { createDatabase } from '#test/database/open.ts';
import { addPair } from '#test/database/people.ts';
import { pretendLarger, type Scan, scansIn, tellPlans } from '#test/database/plans.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { addWorld, type World } from '#test/database/world.ts';
import { callEach } from '#test/server/procedures/calls.ts';
import { startIdle } from '#test/server/running.ts';

/** Rows of a growing table that a step of a plan may look at: a page, and far fewer than there are. */
const MOST_ROWS = 300;

/** What is for looking at all there is: the tables that it may read whole. */
const WHOLE: { readonly [path: string]: readonly string[] } = {
  'audit.verify': [
    'audit_head',
    'audit_entry',
    'audit_body',
    'audit_erasure',
    'access_log',
    'vote_marks',
    'mark_corrections',
    'procurations',
    'procuration_rounds',
    'requests',
    'revocations',
    'accounts',
    'electors',
    'registrations',
    'idempotency',
    'tallies',
  ],
  'roll.seal': ['polling_stations', 'registrations', 'electors'],
  'roll.preview': ['registrations', 'electors'],
  'roll.import': ['registrations', 'electors', 'polling_stations'],
  'roll.proof': ['registrations', 'electors'],
  'election.foresee': ['procurations', 'procuration_rounds', 'registrations'],
  'job.run': ['procurations', 'procuration_rounds', 'registrations'],
};

/** A database whose planner believes that it has so many people, and that tells its plans. */
async function openLarge(url: string, size: number): Promise<{ readonly owner: Database; readonly world: World }> {
  const owner = await openDatabase({ url });
  const world = await addWorld(owner);
  const account = world.idOf('leroy');
  await addBackground(owner, await addProcuration(owner, { ...(await addPair(owner)), account }), account);
  await pretendLarger(owner, GROWING, size / PEOPLE);
  await tellPlans(owner);
  return { owner, world };
}

/** The scans of growing tables by each procedure, of all its statements. */
async function scansOfEach(size: number): Promise<ReadonlyMap<string, readonly Scan[]>> {
  const url = await createDatabase();
  const { owner, world } = await openLarge(url, size);
  const tap = await openTap(url);
  const database = await openDatabase({ url: tap.url });
  const running = await startIdle({ database, world });
  const scans = new Map<string, readonly Scan[]>();

  async function call<Answer>(path: string, make: () => Promise<Answer>): Promise<Answer> {
    const { answer, notices } = await tap.during(make);
    const found = notices.flatMap(scansIn).filter(({ table }) => GROWING.some((name) => name === table));
    scans.set(path, [...(scans.get(path) ?? []), ...found]);
    return answer;
  }
  await callEach({ running, owner, call });

  await running.close();
  await database.close();
  await tap.close();
  await owner.close();
  return scans;
}

describe('Every procedure', () => {
  test.each([300_000, 3_000_000])('looks at few rows of each growing table, of %d people', async (size) => {
    const scans = await scansOfEach(size);

    expect([...scans.keys()].sort()).toEqual(Object.keys(appRouter._def.procedures).sort());
    expect([...scans].flatMap(([path, found]) => tooWide(path, found))).toEqual([]);
  });
});

/** The scans of a procedure that read a table whole, or far into it, though it may not. */
function tooWide(path: string, scans: readonly Scan[]): readonly string[] {
  const mayRead = WHOLE[path] ?? [];
  const wide = scans.filter(({ way, rows }) => way === 'Seq Scan' || rows > MOST_ROWS);
  return wide
    .filter(({ table }) => !mayRead.includes(table))
    .map(({ table, way, rows, statement }) => `${path}: ${way} on ${table}, ${rows} rows: ${statement}`);
}
