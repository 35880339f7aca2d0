import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outbox } from '#drizzle/schema/records.ts';
import { addPair, identityOf } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { FIRST_ROUND } from '#test/database/procurations.ts';
import { townHall } from '#test/database/world.ts';
import { rowsOf } from '#test/server/messages/queued.ts';
import { type Running, startRunning } from '#test/server/running.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
  running.setClock(IN_MARCH);
});
afterAll(() => running.close());

/** A request whose reference was sent. */
async function told() {
  const { mandant, mandataire } = await addPair(running.database);
  const asked = { kind: 'procuration', mandataire: identityOf(mandataire), validity: FIRST_ROUND } as const;
  const { reference } = await (await running.as(mandant)).request.submit.mutate({ key: newId(), ...asked });
  const [message] = await rowsOf(running, [mandant]);
  if (message === undefined) throw new Error('a request queues its reference');
  await running.database.db.update(outbox).set({ sentAt: IN_MARCH }).where(eq(outbox.id, message.id));
  return { mandant, mandataire, reference, message };
}

describe('A message that came back (R-73)', () => {
  test('is shown to the officer with the request and to the town hall, and stops nothing', async () => {
    const { mandant, reference, message } = await told();
    const officer = await running.as('leroy');
    expect((await officer.counter.find.query({ reference })).bouncedOn).toBeUndefined();

    const admin = await running.as('admin');
    const noted = await admin.message.bounce.mutate({ key: newId(), message: message.id, said: '5.1.1' });

    expect(noted).toMatchObject({ count: 1 });
    const found = await officer.counter.find.query({ reference });
    expect(found.bouncedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const { letters } = await (await running.as(townHall('denain'))).procuration.attention.query({});
    expect(letters).toMatchObject([{ id: message.id, hasNoAddress: false, to: { elector: mandant.elector } }]);
    const established = await officer.counter.establish.mutate({ key: newId(), reference, identity: 'match' });
    expect(established.status).toBe('active');
  });

  test('that was never sent is noted of nobody', async () => {
    const { message } = await told();
    await running.database.db.update(outbox).set({ sentAt: null }).where(eq(outbox.id, message.id));

    const admin = await running.as('admin');
    expect(await admin.message.bounce.mutate({ key: newId(), message: message.id })).toMatchObject({ count: 0 });
  });
});
