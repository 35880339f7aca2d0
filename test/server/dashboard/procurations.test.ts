import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { drawRecordedNo, insertProcuration } from '#drizzle/queries/procurations.ts';
import { addPair } from '#test/database/people.ts';
import { IN_MARCH, legislative, type PlaceName, presidential, second } from '#test/database/places.ts';
import { activeOf, PAPER_AUTHORITY } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf, refusedFor } from '#test/server/terminal.ts';

let running: Running;

beforeAll(async () => {
  running = await startRunning();
  const ended = { endedAt: IN_MARCH, endedOn: day('2027-03-01') };
  await give('denain');
  await give('denain', {}, { place: 'abroad' });
  await give('denain', {}, { way: 'paper', authority: { ...PAPER_AUTHORITY, account: undefined } });
  await give('denain', {}, { way: 'online', authority: undefined });
  await give('denain', { status: 'in-control', effectiveAt: undefined });
  await give('denain', { status: 'rejected', reasons: [{ code: 'out-of-scope' }] });
  await give('denain', { status: 'revoked', ...ended });
  await give('denain', { status: 'void', ...ended, reasons: [{ code: 'out-of-scope' }] });
  await give('marly');
  const until = day('2027-12-31');
  const round = { round: second.id, election: presidential.id, number: 2, day: second.day } as const;
  const covered = [{ ...round, coverage: 'covered', reason: undefined }] as const;
  await give('marly', { validity: { kind: 'period', until }, rounds: covered });
  await give('montreal');
});
afterAll(() => running.close());

/** Gives a procuration of that place, made in another way where `made` says so. */
async function give(on: PlaceName, changes: object = {}, made: object = {}): Promise<void> {
  const { database, world } = running;
  const people = { ...(await addPair(database, { mandant: { on } })), account: world.idOf('leroy') };
  await database.db.transaction(async (tx) => {
    const procuration = activeOf(people, await drawRecordedNo(tx));
    const establishment = { ...procuration.establishment, ...made };
    await insertProcuration(tx, { ...procuration, ...changes, establishment });
  });
}

const NONE = { inFrance: 0, abroad: 0, paper: 0, online: 0, inControl: 0, rejected: 0, revoked: 0, void: 0 };

describe('How many procurations concern an election', () => {
  test('is counted by the way they were made and by what became of them, in each commune of a department', async () => {
    const { board } = await running.as('admin');
    const denain = { inFrance: 5, abroad: 1, paper: 1, online: 1, inControl: 1, rejected: 1, revoked: 1, void: 1 };
    const counted = await board.procurations.query({ election: presidential.id, department: '59' });
    expect(counted.areas).toEqual([
      { area: '59172', name: 'Denain', ...denain },
      { area: '59383', name: 'Marly', ...NONE, inFrance: 2 },
    ]);
    expect(counted).toMatchObject({ totals: { ...denain, inFrance: 7 }, at: IN_MARCH });

    const everywhere = await board.procurations.query({ election: presidential.id });
    expect(everywhere.areas.map(({ area, name, inFrance }) => [area, name, inFrance])).toEqual([
      ['59', undefined, 7],
      ['ZCA', undefined, 1],
    ]);
    expect((await board.procurations.query({ election: legislative.id })).totals).toEqual(NONE);
  });

  test('is its own commune’s alone for a town hall', async () => {
    const { board } = await running.as(townHall('marly'));
    expect((await board.procurations.query({ election: presidential.id })).areas).toMatchObject([{ area: '59383' }]);
    const other = board.procurations.query({ election: presidential.id, commune: '59172' });
    expect(await failureOf(other)).toEqual(refusedFor('out-of-scope'));
  });
});
