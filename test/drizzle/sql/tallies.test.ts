import { sql } from 'drizzle-orm';
import { array, assert, asyncProperty, boolean, constantFrom, integer, record } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMinutes, fromEpoch, type Instant, toEpoch } from '#core/calendar/instant.ts';
import { totalsOf } from '#core/law/polling-day/totals.ts';
import type { MarkId, RoundId } from '#core/model/ids.ts';
import { MARK_KINDS, type VoteMark } from '#core/model/vote-mark.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { insertMark } from '#drizzle/queries/marks.ts';
import { quarterTallies, tallies } from '#drizzle/schema/tallies.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { addPerson } from '#test/database/people.ts';
import { first, newId, POLLING_TEN } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { addWorld, type World } from '#test/database/world.ts';

let database: Database;
let world: World;
beforeAll(async () => {
  database = await openEmptyDatabase('postgres');
  world = await addWorld(database);
});
afterAll(() => database.close());

const vote = record({
  kind: constantFrom(...MARK_KINDS),
  minutes: integer({ min: 0, max: 60 }),
  isCorrected: boolean(),
});
type Vote = { readonly kind: VoteMark['kind']; readonly minutes: number; readonly isCorrected: boolean };

/** Marks a vote of a new elector in Denain, and corrects it if it is to be. */
async function mark({ kind, minutes, isCorrected }: Vote): Promise<VoteMark> {
  const [voter, account] = [await addPerson(database), world.idOf('leroy')];
  const { elector, station } = voter;
  const at = addMinutes(POLLING_TEN, minutes);
  const known = { id: newId<MarkId>(), elector, round: first.id, station, at, corrected: false };
  const vote = kind === 'proxy' ? { ...known, kind, ...(await proxyOf(voter)) } : { ...known, ...ownVote(kind) };
  await database.db.transaction((tx) => insertMark(tx, vote, account));
  if (isCorrected) {
    await database.db.execute(sql`update vote_marks set corrected_at = ${at}::timestamptz where id = ${vote.id}`);
  }
  return { ...vote, corrected: isCorrected };
}

async function proxyOf(mandant: Awaited<ReturnType<typeof addPerson>>) {
  const mandataire = await addPerson(database);
  const { id } = await addProcuration(database, { mandant, mandataire, account: world.idOf('leroy') });
  return { procuration: id, mandataire: mandataire.elector };
}

function ownVote(kind: 'in-person' | 'remote') {
  return kind === 'remote' ? { kind, fromPrison: false } : { kind, courtDecision: undefined };
}

const quarterOf = (at: Instant) => fromEpoch(Math.floor(toEpoch(at) / 900_000) * 900_000);

describe('The counts of a station, kept by triggers', () => {
  test('are what core counts of its marks, however many were corrected (R-48)', async () => {
    await assert(
      asyncProperty(array(vote, { maxLength: 8 }), async (votes) => {
        await database.db.execute(sql`truncate tallies, quarter_tallies, vote_marks cascade`);
        const marks: VoteMark[] = [];
        for (const planned of votes) marks.push(await mark(planned));

        const [tally] = await database.db.select().from(tallies);
        const facts = {
          polls: { kind: 'undeclared' },
          ended: new Map(),
          signed: undefined,
          envelopes: undefined,
        } as const;
        const totals = totalsOf({ ...facts, marks });
        const { proxy, inPerson, remote, corrected } = { proxy: 0, inPerson: 0, remote: 0, corrected: 0, ...tally };
        expect({ proxy, 'in-person': inPerson, remote, corrected }).toEqual({
          proxy: totals.proxy,
          'in-person': totals['in-person'],
          remote: totals.remote,
          corrected: totals.corrected,
        });
        expect(await quarters(first.id)).toEqual(expectedQuarters(marks));
      }),
      { numRuns: 12 },
    );
  });
});

async function quarters(round: RoundId): Promise<ReadonlyMap<Instant, number>> {
  const rows = await database.db.select().from(quarterTallies);
  const votes = new Map<Instant, number>();
  for (const row of rows.filter((tally) => tally.round === round)) {
    votes.set(row.quarter, (votes.get(row.quarter) ?? 0) + row.proxy + row.inPerson);
  }
  return new Map([...votes].filter(([, count]) => count > 0).sort());
}

function expectedQuarters(marks: readonly VoteMark[]): ReadonlyMap<Instant, number> {
  const cast = marks.filter(({ kind, corrected }) => kind !== 'remote' && !corrected);
  const votes = Map.groupBy(cast, ({ at }) => quarterOf(at));
  return new Map([...votes].map(([quarter, own]) => [quarter, own.length] as const).sort());
}
