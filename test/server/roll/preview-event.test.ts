import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registrations } from '#drizzle/schema/people.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { addPair, addPerson, type Person } from '#test/database/people.ts';
import { newId, stationOf } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf, refusedFor } from '#test/server/terminal.ts';

const MARLY = stationOf('marly');

let running: Running;
let denain: Api;
beforeAll(async () => {
  running = await startRunning();
  denain = await running.as(townHall('denain'));
});
afterAll(() => running.close());

const idOf = ({ elector }: Person) => ({ elector: { id: elector } });

describe('An event on the roll, preview (R-51 to R-53)', () => {
  test('says which procurations it ends and keeps, and writes nothing', async () => {
    const account = running.world.idOf('leroy');
    const [given, held] = [await addPair(running.database), await addPair(running.database)];
    const person = given.mandant;
    const gives = await addProcuration(running.database, { ...given, account });
    const holds = await addProcuration(running.database, { mandant: held.mandant, mandataire: person, account });
    const acts = await running.database.db.$count(auditEntry);

    const death = await denain.roll.previewEvent.query({ ...idOf(person), event: 'dies' });
    expect(death.on).toBe('2027-03-01');
    expect(new Map(death.procurations.map((its) => [its.procuration, its.reason?.code]))).toEqual(
      new Map([
        [gives.id, 'mandant-off-roll'],
        [holds.id, 'mandataire-dead'],
      ]),
    );
    const move = await denain.roll.previewEvent.query({ ...idOf(person), event: 'moves', to: MARLY });
    expect(move.procurations.map(({ reason }) => reason)).toEqual([undefined, undefined]);
    const abroad = await denain.roll.previewEvent.query({ ...idOf(person), event: 'moves', to: stationOf('montreal') });
    expect(abroad.procurations.map(({ reason }) => reason?.code)).toEqual(['list-changed', 'list-changed']);

    const lines = await running.database.db
      .select()
      .from(registrations)
      .where(eq(registrations.elector, person.elector));
    expect(lines).toMatchObject([{ to: null }]);
    expect(await running.database.db.$count(auditEntry)).toBe(acts);
    const done = await denain.roll.record.mutate({ key: newId(), ...idOf(person), event: 'dies' });
    expect(done).toEqual({ on: death.on, annulled: 2, kept: 0 });
    expect((await failureOf(denain.roll.previewEvent.query({ ...idOf(person), event: 'dies' }))).status).toBe(400);
  });

  test('is refused of an elector of another commune, and of a place that is not there', async () => {
    const person = await addPerson(running.database);
    const marly = await running.as(townHall('marly'));
    const elsewhere = marly.roll.previewEvent.query({ ...idOf(person), event: 'struck-off' });
    expect(await failureOf(elsewhere)).toEqual(refusedFor('out-of-scope'));
    const moving = (to: string) => failureOf(denain.roll.previewEvent.query({ ...idOf(person), event: 'moves', to }));
    expect(await moving('01001')).toEqual(refusedFor('commune-unknown'));
    expect((await moving('59172/0009')).status).toBe(400);
  });
});
