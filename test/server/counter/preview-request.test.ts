import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { procurations } from '#drizzle/schema/procurations.ts';
import { accessLog } from '#drizzle/schema/records.ts';
import { addPair, addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf, refusedFor } from '#test/server/terminal.ts';

let running: Running;
let mandant: Person;
let mandataire: Person;
let reference: string;

beforeAll(async () => {
  running = await startRunning();
});
beforeEach(async () => {
  running.setClock(IN_MARCH);
  ({ mandant, mandataire } = await addPair(running.database));
  reference = await addRequest(running.database, mandant, procurationRequest(mandataire));
});
afterAll(() => running.close());

const preview = async (as = 'leroy') => (await running.as(as)).counter.previewRequest.query({ reference });
const establish = async () =>
  (await running.as('leroy')).counter.establish.mutate({ key: newId(), reference, identity: 'match' });
const takeAPlace = async () => {
  const account = running.world.idOf('leroy');
  await addProcuration(running.database, { mandant: await addPerson(running.database), mandataire, account });
};

describe('The preview of a request at the counter', () => {
  test('says that nothing stands against it, as the act then finds', async () => {
    const { would, reasons, warnings, rounds } = await preview();
    const act = await establish();

    expect({ would, reasons, warnings }).toEqual({ would: 'active', reasons: [], warnings: [] });
    expect(rounds).toEqual(act.rounds);
    expect(act.status).toBe('active');
  });

  test('says before the act that control will reject it, for the same reasons (art. L73)', async () => {
    await takeAPlace();
    const { would, reasons } = await preview();
    const act = await establish();

    expect(would).toBe('rejected');
    expect(reasons).toContainEqual(expect.objectContaining({ code: 'cap-france' }));
    expect(act).toMatchObject({ status: 'rejected', reasons });
  });

  test('makes nothing, and notes who looked', async () => {
    const { db } = running.database;
    await preview();
    await running.context.access.flush();

    expect(await db.$count(procurations, eq(procurations.mandant, mandant.elector))).toBe(0);
    const reads = await db.select().from(accessLog).where(eq(accessLog.subject, mandataire.elector));
    expect(reads).toMatchObject([{ read: 'counter.previewRequest' }]);
  });

  test('of a delegate says that it would be collected', async () => {
    expect(await preview('delegate')).toMatchObject({ would: 'collected', reasons: [] });
  });

  test('of no request, or of one that was used, is refused', async () => {
    await establish();
    expect(await failureOf(preview())).toEqual(refusedFor('reference-used'));
    reference = 'AAAAAA';
    expect(await failureOf(preview())).toMatchObject({ status: 422 });
  });

  test('of a revocation is a bad input: no control decides it', async () => {
    reference = await addRequest(running.database, mandant, { kind: 'revocation' });
    expect(await failureOf(preview())).toMatchObject({ status: 400 });
  });
});
