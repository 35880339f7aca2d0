import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson } from '#test/database/people.ts';
import { first, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { assessor, townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf } from '#test/server/terminal.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
  running.setClock(POLLING_TEN);
});
afterAll(() => running.close());

test('A national number says who it is on this station’s list, and which station is theirs otherwise', async () => {
  const bureau = await running.as(assessor(stationOf('denain')));
  const here = await addPerson(running.database);
  const there = await addPerson(running.database, { on: 'marly' });
  const of = (nne: string) => bureau.station.holder.query({ round: first.id, nne });

  expect(await of(here.nne)).toEqual({ elector: here.elector, refusals: [] });
  expect(await of(there.nne)).toEqual({
    elector: there.elector,
    refusals: [{ code: 'wrong-station', station: there.station, commune: 'Marly' }],
  });
  expect(await of('999999999')).toEqual({ elector: undefined, refusals: [{ code: 'not-on-roll' }] });
});

test('It is asked by a bureau alone', async () => {
  const agent = await running.as(townHall('denain'));
  const asked = agent.station.holder.query({ round: first.id, nne: '900000001' });
  expect(await failureOf(asked)).toMatchObject({ status: 403 });
});
