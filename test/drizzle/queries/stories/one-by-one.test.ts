import { eq, inArray, sql } from 'drizzle-orm';
import { type Arbitrary, array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ElectorId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { isOvertaken } from '#drizzle/connection/errors.ts';
import { inStatement } from '#drizzle/connection/single-statement.ts';
import { query } from '#drizzle/connection/statement.ts';
import { loadEntries } from '#drizzle/queries/audit-reading.ts';
import { recordStationActs } from '#drizzle/queries/station-act-batches.ts';
import { type Recorded, recordStationAct, type StationActRow } from '#drizzle/queries/station-acts.ts';
import { changes, voteMarks } from '#drizzle/schema/marks.ts';
import { electors } from '#drizzle/schema/people.ts';
import { auditEntry, idempotency } from '#drizzle/schema/records.ts';
import { genesis, hashOf } from '#server/records/audit-chain.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { addCrowd } from '#test/database/people.ts';
import { newId, stationOf } from '#test/database/places.ts';
import { addSessionsOfActs, stationAct } from '#test/database/station-acts.ts';
import { addWorld, assessor, type World } from '#test/database/world.ts';

let database: Database;
let world: World;
beforeAll(async () => {
  database = await openEmptyDatabase('postgres');
  world = await addWorld(database);
  await addSessionsOfActs(database);
});
afterAll(() => database.close());

const STATIONS = [stationOf('denain'), stationOf('denain', 2), stationOf('marly')] as const;
const [VOTERS, KEYS] = [5, 6];
const NEVER = 99;

const act = record({
  voter: integer({ min: 0, max: VOTERS - 1 }),
  key: integer({ min: 0, max: KEYS - 1 }),
  station: constantFrom(...STATIONS),
  isRefused: constantFrom(false, false, true),
  changed: constantFrom({}, {}, {}, { version: NEVER }, { pollsNo: NEVER }, { jobs: NEVER }),
});
type Act = typeof act extends Arbitrary<infer Value> ? Value : never;
const batches = array(array(act, { minLength: 1, maxLength: 8 }), { maxLength: 4 });

/** The acts of one run, by voters and with keys that no other run has. */
async function rowsOf(acts: readonly Act[]) {
  const voters = (await addCrowd(database, VOTERS)).map(({ elector }) => elector);
  const keys = Array.from({ length: KEYS }, () => newId<string>());
  const rows = acts.map(({ voter, key, station, isRefused, changed }): StationActRow => {
    const row = stationAct({ account: world.idOf(assessor(station)), station, elector: at(voters, voter) }, changed);
    const claim = { ...row.claim, key: at(keys, key), inputHash: 'same' };
    return { ...row, claim, answer: '{}', ...(isRefused && { mark: undefined }) };
  });
  return { voters, keys, rows };
}

function at<Item>(items: readonly Item[], index: number): Item {
  return items[index] ?? expect.fail();
}

const recordOne = (row: StationActRow): Promise<Recorded> =>
  inStatement(database, (tx) => recordStationAct(tx, row)).catch((error: unknown) => {
    if (isOvertaken(error)) return 'overtaken';
    throw error;
  });

type Sent = { readonly index: number; readonly verdict: Recorded };

/** Those that a batch overtakes are sent alone after it: all in the order in which they were settled. */
async function recordTogether(rows: readonly StationActRow[]): Promise<readonly Sent[]> {
  const verdicts = await inStatement(database, (tx) => recordStationActs(tx, rows));
  const sent = verdicts.map((verdict, index) => ({ index, verdict }));
  const settled = sent.filter(({ verdict }) => verdict !== 'overtaken');
  for (const { index } of sent.filter(({ verdict }) => verdict === 'overtaken')) {
    settled.push({ index, verdict: await recordOne(at(rows, index)) });
  }
  return settled;
}

/** What a run has left, whatever its ids. */
async function leftBy({ voters, keys, rows }: Awaited<ReturnType<typeof rowsOf>>) {
  const { db } = database;
  const numberOf = (elector: ElectorId | null) => (elector === null ? -1 : voters.indexOf(elector));
  const marks = await db.select().from(voteMarks).where(inArray(voteMarks.elector, voters));
  const told = await db.select().from(changes).where(inArray(changes.elector, voters));
  const versions = await db.select().from(electors).where(inArray(electors.id, voters));
  const kept = await db.select().from(idempotency).where(inArray(idempotency.key, keys));
  const commitments = rows.map(({ entry }) => entry.commitment);
  const entries = await db
    .select()
    .from(auditEntry)
    .where(inArray(auditEntry.commitment, ['', ...commitments]));
  return {
    marks: marks.map(({ elector, station }) => `${numberOf(elector)} ${station}`).sort(),
    told: told.map(({ elector, station }) => `${numberOf(elector)} ${station}`).sort(),
    versions: versions.map(({ id, version }) => `${numberOf(id)} ${version}`).sort(),
    keys: kept.map(({ key }) => keys.indexOf(key)).sort(),
    entries: entries.map(({ chain, commitment }) => `${commitments.indexOf(commitment)} ${chain}`).sort(),
  };
}

test('Acts in batches leave what the same acts leave one by one, in the order in which they are settled', async () => {
  await assert(
    asyncProperty(batches, async (all) => {
      const [together, alone] = [await rowsOf(all.flat()), await rowsOf(all.flat())];
      let taken = 0;
      for (const { length } of all) {
        const sent = await recordTogether(together.rows.slice(taken, taken + length));
        for (const { index, verdict } of sent) expect(await recordOne(at(alone.rows, taken + index))).toEqual(verdict);
        taken += length;
      }

      expect(await leftBy(together)).toEqual(await leftBy(alone));
    }),
    { numRuns: 60 },
  );
  expect(await countsAreOfMarks()).toBe(true);
  expect(await isWhole()).toBe(true);
});

/** Whether the counts of every station are of its marks, and its changes are numbered without a gap. */
async function countsAreOfMarks(): Promise<boolean> {
  const [row] = await query<{ readonly counted: boolean; readonly numbered: boolean }>(
    database.db,
    sql`select
      (select sum(in_person) from tallies) = (select count(*) from vote_marks)
      and (select sum(in_person) from quarter_tallies) = (select count(*) from vote_marks) as counted,
      not exists (select from polling_stations station where change_no <> (
        select count(*) from changes where changes.station = station.id)) as numbered`,
  );
  return row?.counted === true && row.numbered;
}

async function isWhole(): Promise<boolean> {
  const chains = [...new Set(STATIONS.map((station) => station.slice(0, 5)))];
  for (const chain of chains) {
    const entries = await database.db.transaction((tx) => loadEntries(tx, { chain, seq: 0 }, 10_000));
    let previous = genesis(chain);
    let seq = 1;
    for (const { entry } of entries.filter((stored) => stored.entry.chain === chain)) {
      if (entry.previous !== previous || entry.seq !== seq || entry.hash !== hashOf(entry)) return false;
      previous = entry.hash;
      seq += 1;
    }
    const count = await database.db.$count(auditEntry, eq(auditEntry.chain, chain));
    if (count !== seq - 1 || count === 0) return false;
  }
  return true;
}
