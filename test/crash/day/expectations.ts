import { expect } from 'vitest';
import type { MarkId } from '#core/model/ids.ts';
import { openDatabase } from '#drizzle/connection/database.ts';
import { incidents, markCorrections, voteMarks } from '#drizzle/schema/marks.ts';
import { packs, sittings } from '#drizzle/schema/polls.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { type Bureau, type DayLog, DENAIN } from '#test/crash/day/bureau.ts';
import type { Follower } from '#test/crash/day/follower.ts';
import type { Voter } from '#test/crash/day/voters.ts';
import { first } from '#test/database/places.ts';

type Day = {
  readonly url: string;
  readonly bureau: Bureau;
  readonly told: DayLog;
  readonly follower: Follower;
  readonly voters: readonly Voter[];
};
type Rows = Awaited<ReturnType<typeof loadRows>>;

/** Every answered act is stored once; the counts, the log and the terminals agree. */
export async function expectWhole({ url, bureau, told: dayLog, follower, voters }: Day): Promise<void> {
  const rows = await loadRows(url);
  expectMarks(rows, dayLog, voters);
  expectClose(rows);
  await expectCounts(rows, dayLog, bureau);
  const { faults } = await bureau.admin.audit.verify.query({});
  expect(faults).toEqual([]);
  const { held, served } = await follower.caughtUp();
  expect(held).toEqual(served);
}

async function loadRows(url: string) {
  const database = await openDatabase({ url });
  const { db } = database;
  const rows = {
    marks: await db.select().from(voteMarks),
    corrections: await db.select().from(markCorrections),
    incidents: await db.select().from(incidents),
    sittings: await db.select().from(sittings),
    packs: await db.select().from(packs),
    entries: await db.select({ act: auditEntry.act }).from(auditEntry),
  };
  await database.close();
  return rows;
}

const sorted = (ids: readonly MarkId[]) => [...ids].sort();
const votersWho = (voters: readonly Voter[], ...happenings: readonly Voter['happening'][]) =>
  voters.filter(({ happening }) => happenings.includes(happening));

/**
 * Each mark that was answered is there exactly once, none that was not; and no elector has two that stand.
 */
function expectMarks({ marks, corrections }: Rows, dayLog: DayLog, voters: readonly Voter[]): void {
  expect(sorted(marks.map(({ id }) => id))).toEqual(sorted(dayLog.marks));
  expect(sorted(corrections.map(({ mark }) => mark))).toEqual(sorted(dayLog.corrected));
  const standing = marks.filter(({ correctedAt }) => correctedAt === null);
  expect(sorted(marks.flatMap(({ id, correctedAt }) => (correctedAt ? [id] : [])))).toEqual(sorted(dayLog.corrected));
  const electors = standing.map(({ elector }) => elector);
  expect(new Set(electors).size).toBe(electors.length);
  for (const { mandant, happening } of votersWho(voters, 'comes', 'sends', 'both-come', 'corrected', 'late-form')) {
    expect([happening, electors.includes(mandant.elector)]).toEqual([happening, true]);
  }
  expect(dayLog.corrected).toHaveLength(votersWho(voters, 'corrected').length);
  expect(new Set(dayLog.recorded).size).toBe(votersWho(voters, 'late-form').length);
}

/** Declared once; as many have voted after the close as were counted inside. */
function expectClose({ marks, ...rows }: Rows): void {
  expect(rows.packs).toHaveLength(1);
  expect(rows.sittings).toMatchObject([{ station: DENAIN, insideCounted: 4, moreInsideBecause: 'Dans les isoloirs' }]);
  const closedAt = rows.sittings[0]?.closedAt ?? '';
  expect(marks.filter(({ at }) => at >= closedAt)).toHaveLength(4);
}

/** the report, the board, the incidents and the entries of the log count the same marks. */
async function expectCounts({ marks, ...rows }: Rows, dayLog: DayLog, { presiding, admin }: Bureau): Promise<void> {
  const standing = marks.filter(({ correctedAt }) => correctedAt === null);
  const counted = {
    proxy: standing.filter(({ kind }) => kind === 'proxy').length,
    inPerson: standing.filter(({ kind }) => kind === 'in-person').length,
    corrected: dayLog.corrected.length,
  };
  const { totals, refused } = await presiding.station.closing.query({ round: first.id });
  expect(totals).toMatchObject({ proxy: counted.proxy, 'in-person': counted.inPerson, corrected: counted.corrected });
  expect(refused.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(dayLog.refused.length);
  const { stations } = await admin.board.show.query({ round: first.id, limit: 500 });
  expect(stations.find(({ station }) => station === DENAIN)).toMatchObject({ ...counted, state: 'closed' });

  const of = (kind: string) => rows.incidents.filter((incident) => incident.kind === kind).length;
  const bearers = marks.filter(({ courtDecision }) => courtDecision !== null).length;
  expect([of('correction'), of('court-decision'), of('written')]).toEqual([counted.corrected, bearers, bearers]);
  const acts = rows.entries.filter(({ act }) => VOTES.includes(act)).length;
  expect(acts).toBe(dayLog.marks.length + dayLog.refused.length);
}

const VOTES = ['station.proxyVotes', 'station.mandantVotes', 'station.bearerVotes'];
