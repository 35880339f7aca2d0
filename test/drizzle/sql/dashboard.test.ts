import { sql } from 'drizzle-orm';
import { assert, asyncProperty, constantFrom, dictionary, integer, record, sample } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '#core/calendar/day.ts';
import { instant, localTime, PARIS } from '#core/calendar/instant.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { departmentOf } from '#core/law/elections/territories.ts';
import { asOf } from '#core/law/ending/expiry.ts';
import type { Commune } from '#core/model/election.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';
import type { Active, CoveredRound } from '#core/model/procuration.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { query, textArray } from '#drizzle/connection/statement.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { loadActivity } from '#drizzle/queries/activity.ts';
import { loadStations } from '#drizzle/queries/dashboard.ts';
import { communes, pollingStations } from '#drizzle/schema/places.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { addPair } from '#test/database/people.ts';
import { first, presidential, second } from '#test/database/places.ts';
import { addProcuration, BOTH_ROUNDS } from '#test/database/procurations.ts';
import { addWorld, type World } from '#test/database/world.ts';

const RUNS = { numRuns: 40 };
const ADMIN = { ...SYSTEM, role: 'admin' } as const;
const TERRITORIES = ['metropole', '971', '987'];
const SUNDAY = day('2027-04-11');

const COMMUNES = Array.from({ length: 9 }, (_, index): Commune => {
  const code = `1100${index}` as CommuneCode;
  return { code, name: code, kind: 'communal', territory: TERRITORIES[index % 3] ?? '', zone: PARIS };
});
const stationIn = ({ code }: Commune) => `${code}/0001` as StationId;

let database: Database;
let world: World;
beforeAll(async () => {
  database = await openEmptyDatabase('postgres');
  world = await addWorld(database);
  await database.db.insert(communes).values(COMMUNES);
  const hours = { opens: localTime('08:00'), closes: localTime('19:00') };
  await database.db
    .insert(pollingStations)
    .values(COMMUNES.map((commune) => ({ id: stationIn(commune), commune: commune.code, ...hours })));
});
afterAll(() => database.close());

const anyDay = integer({ min: -8, max: 15 }).map((days) => addDays(SUNDAY, days));

describe('The dashboard', () => {
  test('has each commune poll on the day that core says, whatever dates a round has (R-61)', async () => {
    const dates = dictionary(constantFrom(...TERRITORIES, ...COMMUNES.map(({ code }) => code)), anyDay);
    const scope = { round: first.id, within: undefined, since: instant('2027-04-11T10:00:00Z') };
    const polls = { day: SUNDAY, kinds: ['communal'] as const, communes: COMMUNES.map(({ code }) => code), not: [] };
    await assert(
      asyncProperty(dates, async (own) => {
        const found = await inTransaction(database, { actor: ADMIN, access: 'read' }, (tx) =>
          loadStations(
            tx,
            { ...scope, polls: { ...polls, dates: own } },
            { past: undefined, only: undefined, most: 99 },
          ),
        );

        const days = new Map(found.map((row) => [row.station, row.day]));
        const expected = COMMUNES.map((commune) => [
          stationIn(commune),
          pollingDay({ ...first, day: SUNDAY, dates: own }, commune),
        ]);
        expect(days).toEqual(new Map(expected as [StationId, Day][]));
      }),
      RUNS,
    );
  });

  test('counts a commune in the department that core says', async () => {
    const numbers = Array.from({ length: 100 }, (_, department) => String(department).padStart(2, '0'));
    const codes = [...numbers, '2A', '2B'].flatMap((start) => ['101', '418', '800'].map((end) => `${start}${end}`));

    const rows = await query<{ code: string; department: string }>(
      database.db,
      sql`select code, department_of(code) as department from unnest(${textArray(codes)}) code`,
    );

    expect(rows).toEqual(codes.map((code) => ({ code, department: departmentOf(code) })));
  });
});

describe('The procurations active today', () => {
  test('are those that the clock of core leaves active, where a round or a period is covered (R-76)', async () => {
    const roundOn = (round: CoveredRound['round'], number: 1 | 2) =>
      record({ day: anyDay, coverage: constantFrom('covered' as const, 'void' as const) }).map(
        (covered): CoveredRound => {
          const reason = covered.coverage === 'void' ? ({ code: 'off-list' } as never) : undefined;
          return { ...covered, round, election: presidential.id, number, reason };
        },
      );
    const ofElection = record({ one: roundOn(first.id, 1), two: roundOn(second.id, 2) }).map(
      ({ one, two }): Partial<Active> => {
        return { validity: BOTH_ROUNDS, rounds: [{ ...one, coverage: 'covered', reason: undefined }, two] };
      },
    );
    const ofPeriod = anyDay.map((until): Partial<Active> => ({ validity: { kind: 'period', until }, rounds: [] }));
    const stored = await Promise.all(
      [...sample(ofElection, 15), ...sample(ofPeriod, 15)].map(async (changes) => {
        const people = await addPair(database);
        return addProcuration(database, { ...people, account: world.idOf('leroy') }, changes);
      }),
    );

    for (let days = -9; days <= 16; days += 1) {
      const today = addDays(SUNDAY, days);
      const active = stored.filter((procuration) => asOf(procuration, today).status === 'active').length;
      const found = await inTransaction(database, { actor: ADMIN, access: 'read' }, (tx) =>
        loadActivity(tx, { today, polled: [] }),
      );
      expect(found?.activeProcurations).toBe(active);
    }
  });
});
