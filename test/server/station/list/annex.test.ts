import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPair, type Pair } from '#test/database/people.ts';
import { first, IN_MARCH, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf, refusedFor } from '#test/server/terminal.ts';

let running: Running;
let late: Pair;
let early: Pair;

beforeAll(async () => {
  running = await startRunning();
  const { database, world } = running;
  const account = world.idOf('leroy');
  late = await addPair(database, { mandant: { number: 90_002 } });
  early = await addPair(database, { mandant: { number: 90_001 }, mandataire: { on: 'marly' } });
  await addProcuration(database, { ...late, account });
  await addProcuration(database, { ...early, account });
  await addProcuration(database, { ...(await addPair(database)), account }, { status: 'in-control' } as object);
  const station = stationOf('denain', 2);
  await addProcuration(database, { ...(await addPair(database, { mandant: { station } })), account });
});
afterAll(() => running.close());

async function annex(account: string, more: object = {}) {
  const { station } = await running.as(account);
  return station.annex.query({ round: first.id, limit: 100, ...more });
}

describe('The annex of a station (art. R76)', () => {
  test('has its mandants in the order of their numbers, and who votes in their place, without what is in control', async () => {
    const { lines, ...page } = await annex(assessor(stationOf('denain')));
    expect(lines).toMatchObject([
      {
        number: 90_001,
        mandant: { elector: early.mandant.elector },
        mandataires: [{ elector: early.mandataire.elector }],
      },
      {
        number: 90_002,
        mandant: { elector: late.mandant.elector },
        mandataires: [{ elector: late.mandataire.elector }],
      },
    ]);
    expect(page).toMatchObject({
      next: undefined,
      at: IN_MARCH,
      station: stationOf('denain'),
      commune: { name: 'Denain' },
    });
  });

  test('is the same for its town hall, which has those of all its stations', async () => {
    const here = await annex(townHall('denain'), { station: stationOf('denain') });
    expect(here.lines).toEqual((await annex(assessor(stationOf('denain')))).lines);
    expect((await annex(townHall('denain'), { station: stationOf('denain', 2) })).lines).toHaveLength(1);
  });

  test('is never that of another station or commune', async () => {
    const other = { station: stationOf('denain', 2) };
    expect(await failureOf(annex(assessor(stationOf('denain')), other))).toEqual(refusedFor('out-of-scope'));
    expect(await failureOf(annex(townHall('marly'), other))).toEqual(refusedFor('out-of-scope'));
    expect((await failureOf(annex(townHall('denain')))).status).toBe(400);
  });
});
