import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import { procurations, requests } from '#drizzle/schema/procurations.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId, type PlaceName } from '#test/database/places.ts';
import { addProcuration, addRequest, FIRST_ROUND } from '#test/database/procurations.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf } from '#test/server/terminal.ts';

let running: Running;
let mandant: Person;

beforeAll(async () => {
  running = await startRunning();
});
beforeEach(async () => {
  running.setClock(addMinutes(IN_MARCH, 5));
  mandant = await addPerson(running.database);
});
afterAll(() => running.close());

const paperOnly = { status: 422, codes: ['paper-only'] };
const person = (on: PlaceName) => addPerson(running.database, { on });
const ask = async (from: Person, { nne, born }: Person) =>
  (await running.as(from)).request.submit.mutate({
    key: newId(),
    kind: 'procuration',
    mandataire: { nne, born },
    validity: FIRST_ROUND,
  });
const revoke = async (from: Person) =>
  (await running.as(from)).request.submit.mutate({ key: newId(), kind: 'revocation' });
const give = async (to: Person) =>
  addProcuration(running.database, { mandant, mandataire: to, account: running.world.idOf('moreau') });

describe('An online request that concerns New Caledonia (R-39, R-55, art. R213-1)', () => {
  test('names nobody there, save from there', async () => {
    expect(await failureOf(ask(mandant, await person('noumea')))).toEqual(paperOnly);
    expect(await ask(await person('noumea'), await person('noumea'))).toMatchObject({ rounds: [{}] });
    expect(await ask(await person('noumea'), await person('marly'))).toMatchObject({ rounds: [{}] });
  });

  test('cannot revoke a procuration whose mandant or mandataire is there', async () => {
    await give(await person('noumea'));

    expect(await failureOf(revoke(mandant))).toEqual(paperOnly);
    expect(await failureOf(revoke(await person('noumea')))).toEqual(paperOnly);
    expect(await running.database.db.select().from(requests).where(eq(requests.mandant, mandant.elector))).toEqual([]);
  });

  test('revokes what was given elsewhere', async () => {
    await give(await person('marly'));
    expect(await revoke(mandant)).toMatchObject({ rounds: [] });
  });

  test('is refused at the counter if the mandataire moved there meanwhile, and nothing ends', async () => {
    const reference = await addRequest(running.database, mandant, { kind: 'revocation' });
    await give(await person('noumea'));

    const { counter } = await running.as('leroy');
    expect(await failureOf(counter.establish.mutate({ key: newId(), reference, identity: 'match' }))).toEqual(
      paperOnly,
    );
    const { elector } = mandant;
    const [given] = await running.database.db.select().from(procurations).where(eq(procurations.mandant, elector));
    expect(given?.status).toBe('active');
  });
});
