import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import { queueMessages, writeIncidents } from '#drizzle/queries/records.ts';
import { addPair } from '#test/database/people.ts';
import { IN_MARCH, newId, PLACES, type PlaceName } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';

let running: Running;

beforeAll(async () => {
  running = await startRunning();
});
beforeEach(() => running.setClock(IN_MARCH));
afterAll(() => running.close());

async function given(
  changes: object,
  mandant: PlaceName = 'denain',
  mandataire: PlaceName = 'denain',
): Promise<Procuration> {
  const people = await addPair(running.database, { mandant: { on: mandant }, mandataire: { on: mandataire } });
  return addProcuration(running.database, { ...people, account: running.world.idOf('leroy') }, changes);
}
const seenBy = async (place: PlaceName) => (await running.as(townHall(place))).procuration.attention.query({});

test('A town hall looks at what was rejected, newest first, with the reasons', async () => {
  const rejected = { status: 'rejected', effectiveAt: undefined, reasons: [{ code: 'self' }] };
  const [older, newer] = [await given(rejected), await given(rejected)];
  await given({});
  const { rejected: seen } = await seenBy('denain');
  expect(seen.map(({ id }) => id)).toEqual([newer.id, older.id]);
  expect(seen[0]).toMatchObject({ status: 'rejected', reasons: [{ code: 'self' }] });
  expect((await seenBy('marly')).rejected).toEqual([]);
});

test('of the orders that a person must compare (R-25)', async () => {
  const { id } = await given({ flags: ['uncertain-order'] });
  expect((await seenBy('denain')).ties).toMatchObject([{ id }]);
});

test('of what New Caledonia gave to its electors (R-58), which the mandant’s own town hall is not told', async () => {
  const { id } = await given({}, 'noumea', 'marly');
  expect((await seenBy('marly')).notices).toMatchObject([{ id }]);
  expect((await seenBy('noumea')).notices).toEqual([]);
});

test('of the letters to print, until they are sent, and of the incidents of its stations', async () => {
  const { mandant } = await given({});
  const commune = PLACES.denain.code as CommuneCode;
  const message = { commune, elector: mandant, facts: {}, queuedAt: IN_MARCH } as const;
  await running.database.db.transaction(async (tx) => {
    await queueMessages(tx, [
      { ...message, id: newId(), about: 'effective', channel: 'letter' },
      { ...message, id: newId(), about: 'rejected', channel: 'email' },
    ]);
    const written = { what: 'incident', text: 'Urne ouverte tard' };
    await writeIncidents(tx, [
      { id: newId(), kind: 'correction', commune, at: IN_MARCH, facts: {} },
      { id: newId(), kind: 'written', commune, at: addMinutes(IN_MARCH, 1), facts: written },
    ]);
  });
  const { letters, incidents, zone } = await seenBy('denain');
  expect(zone).toBe('Europe/Paris');
  expect(letters).toMatchObject([{ about: 'effective', to: { elector: mandant } }]);
  expect(incidents.map(({ kind, text }) => [kind, text])).toEqual([
    ['written', 'Urne ouverte tard'],
    ['correction', undefined],
  ]);
});
