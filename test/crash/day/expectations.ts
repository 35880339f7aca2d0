import { expect } from 'vitest';
import type { MarkId } from '#core/model/ids.ts';
import { openDatabase } from '#drizzle/connection/database.ts';
import { packs, sittings } from '#drizzle/schema/polls.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { incidents, markCorrections, voteMarks } from '#drizzle/schema/station.ts';
import { type Bureau, DENAIN, type Told } from '#test/crash/day/bureau.ts';
import type { Follower } from '#test/crash/day/follower.ts';
import type { Voter } from '#test/crash/day/voters.ts';
import { first } from '#test/database/places.ts';

type Day = {
  readonly url: string;
  readonly bureau: Bureau;
  readonly told: Told;
  readonly follower: Follower;
  readonly voters: readonly Voter[];
};
type Rows = Awaited<ReturnType<typeof loadRows>>;

/** What was answered is there once; the counts, the log and the terminals agree with it. */
export async function expectWhole({ url, bureau, told, follower, voters }: Day): Promise<void> {
  const rows = await loadRows(url);
  expectMarks(rows, told, voters);
  expectClose(rows);
  await expectCounts(rows, told, bureau);
  const { faults } = await bureau.admin.audit.verify.query({});
  expect(faults).toEqual([]);
  const { held, served } = await follower.caughtUp();
  expect(held).toEqual(served);
}

async function loadRows(url: string) {
  const database = await openDatabase({ url });
  const { db } = database;
  const found = {
    marks: await db.select().from(voteMarks),
    corrections: await db.select().from(markCorrections),
    incidents: await db.select().from(incidents),
    sittings: await db.select().from(sittings),
    packs: await db.select().from(packs),
    entries: await db.select({ act: auditEntry.act }).from(auditEntry),
  };
  await database.close();
  return found;
}

const sorted = (ids: readonly MarkId[]) => [...ids].sort();
const how = (voters: readonly Voter[], ...happenings: readonly Voter['happening'][]) =>
  voters.filter(({ happening }) => happenings.includes(happening));

/** Each mark that was answered is there exactly once, none that was not; and no elector has two that stand. */
function expectMarks({ marks, corrections }: Rows, told: Told, voters: readonly Voter[]): void {
  expect(sorted(marks.map(({ id }) => id))).toEqual(sorted(told.marks));
  expect(sorted(corrections.map(({ mark }) => mark))).toEqual(sorted(told.corrected));
  const standing = marks.filter(({ correctedAt }) => correctedAt === null);
  expect(sorted(marks.flatMap(({ id, correctedAt }) => (correctedAt ? [id] : [])))).toEqual(sorted(told.corrected));
  const electors = standing.map(({ elector }) => elector);
  expect(new Set(electors).size).toBe(electors.length);
  for (const { mandant, happening } of how(voters, 'comes', 'sends', 'both-come', 'corrected', 'late-form')) {
    expect([happening, electors.includes(mandant.elector)]).toEqual([happening, true]);
  }
  expect(told.corrected).toHaveLength(how(voters, 'corrected').length);
  expect(new Set(told.recorded).size).toBe(how(voters, 'late-form').length);
}

/** Declared once; as many have voted after the close as were counted inside. */
function expectClose({ marks, ...rows }: Rows): void {
  expect(rows.packs).toHaveLength(1);
  expect(rows.sittings).toMatchObject([{ station: DENAIN, insideCounted: 4, moreInsideBecause: 'Dans les isoloirs' }]);
  const closedAt = rows.sittings[0]?.closedAt ?? '';
  expect(marks.filter(({ at }) => at >= closedAt)).toHaveLength(4);
}

/** the report, the board, the incidents and the entries of the log count the same marks. */
async function expectCounts({ marks, ...rows }: Rows, told: Told, { presiding, admin }: Bureau): Promise<void> {
  const standing = marks.filter(({ correctedAt }) => correctedAt === null);
  const counted = {
    proxy: standing.filter(({ kind }) => kind === 'proxy').length,
    inPerson: standing.filter(({ kind }) => kind === 'in-person').length,
    corrected: told.corrected.length,
  };
  const { totals, refused } = await presiding.station.closing.query({ round: first.id });
  expect(totals).toMatchObject({ proxy: counted.proxy, 'in-person': counted.inPerson, corrected: counted.corrected });
  expect(refused.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(told.refused.length);
  const { stations } = await admin.board.show.query({ round: first.id, limit: 500 });
  expect(stations.find(({ station }) => station === DENAIN)).toMatchObject({ ...counted, state: 'closed' });

  const of = (kind: string) => rows.incidents.filter((its) => its.kind === kind).length;
  const bearers = marks.filter(({ courtDecision }) => courtDecision !== null).length;
  expect([of('correction'), of('court-decision'), of('written')]).toEqual([counted.corrected, bearers, bearers]);
  const acts = rows.entries.filter(({ act }) => VOTES.includes(act)).length;
  expect(acts).toBe(told.marks.length + told.refused.length);
}

const VOTES = ['station.proxyVotes', 'station.mandantVotes', 'station.bearerVotes'];
