import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson } from '#test/database/people.ts';
import { POLLING_TEN, stationOf } from '#test/database/places.ts';
import { assessor } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
  running.setClock(POLLING_TEN);
});
afterAll(() => running.close());

test('A whole name says the station of its elector, whatever its order; a part of a last name does not', async () => {
  const bureau = await running.as(assessor(stationOf('denain')));
  const there = await addPerson(running.database, { on: 'marly', lastName: 'Perrin', firstNames: 'Nathalie Odile' });
  const of = async (lastName: string) => {
    const { people } = await bureau.station.elsewhere.query({ lastName, born: there.born });
    return people.map(({ station }) => station);
  };
  for (const name of ['Perrin', 'perrin nathalie', 'Nathalie PERRIN']) {
    expect(await of(name), name).toEqual([there.station]);
  }
  expect(await of('perr nathalie')).toEqual([]);
  expect(await of('perrin marie')).toEqual([]);
});
