import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCrowd, addPerson } from '#test/database/people.ts';
import { IN_MARCH } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';

let running: Running;

beforeAll(async () => {
  running = await startRunning();
  running.setClock(IN_MARCH);
});
afterAll(() => running.close());

test('Many procurations of one authority, and of one unit on one day, are shown to their town hall', async () => {
  const mandataire = await addPerson(running.database);
  const account = running.world.idOf('leroy');
  for (const mandant of await addCrowd(running.database, 5)) {
    await addProcuration(running.database, { mandant, mandataire, account });
  }
  const seen = async (place: 'denain' | 'marly') =>
    (await (await running.as(townHall(place))).procuration.concentrations.query({})).concentrations;

  expect(await seen('denain')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ by: 'authority', name: 'LEROY-BEAULIEU Dominique', count: 5 }),
      expect.objectContaining({ by: 'unit-day', unit: 'Commissariat de Denain', day: '2027-03-01', count: 5 }),
    ]),
  );
  expect(await seen('marly')).toEqual([]);
});

test('Fewer than five are no concentration', async () => {
  const mandataire = await addPerson(running.database, { on: 'marly' });
  for (const mandant of await addCrowd(running.database, 4, { on: 'marly' })) {
    await addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });
  }
  const { procuration } = await running.as(townHall('marly'));
  expect((await procuration.concentrations.query({})).concentrations).toEqual([]);
});
