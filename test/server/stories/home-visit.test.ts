import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProcurationId } from '#core/model/ids.ts';
import { procurations, requests, revocations } from '#drizzle/schema/procurations.ts';
import { addPair, addPerson, type Person } from '#test/database/people.ts';
import { newId } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf } from '#test/server/terminal.ts';

let running: Running;
let mandant: Person;
let mandataire: Person;

beforeAll(async () => {
  running = await startRunning();
  ({ mandant, mandataire } = await addPair(running.database));
});
afterAll(() => running.close());

const BOTH = { request: true, statement: true };
const establish = async (account: string, reference: string, homeVisit: Partial<typeof BOTH> = {}) => {
  const { counter } = await running.as(account);
  const papers = { request: false, statement: false, ...homeVisit };
  return counter.establish.mutate({ key: newId(), reference, identity: 'match', homeVisit: papers });
};
const isAtHome = async (id: ProcurationId | undefined) => {
  const [row] = await running.database.db
    .select()
    .from(procurations)
    .where(eq(procurations.id, id ?? newId()));
  return row?.homeVisit;
};

describe('A home visit (R-10)', () => {
  test('makes nothing without both papers; with them the act notes it', async () => {
    const reference = await addRequest(running.database, mandant, procurationRequest(mandataire));
    for (const papers of [{ request: true }, { statement: true }, {}]) {
      const answer = await failureOf(establish('leroy', reference, papers));
      expect(answer).toEqual({ status: 422, codes: ['statement-missing'] });
    }

    expect(await isAtHome((await establish('leroy', reference, BOTH)).procuration)).toBe(true);
  });

  test('by a delegate is noted on the act that the OPJ signs at a desk', async () => {
    const housebound = await addPerson(running.database);
    const reference = await addRequest(
      running.database,
      housebound,
      procurationRequest(await addPerson(running.database)),
    );
    await establish('delegate', reference, BOTH);
    const [row] = await running.database.db.select().from(requests).where(eq(requests.reference, reference));
    expect(row).toMatchObject({ status: 'collected', homeVisit: true });

    const { counter } = await running.as('leroy');
    const { procuration } = await counter.establish.mutate({ key: newId(), reference, identity: 'match' });
    expect(await isAtHome(procuration)).toBe(true);
  });

  test('is not for a consul, who establishes at the post alone (art. R72-1 IV)', async () => {
    const [abroad, named] = [await addPerson(running.database, { on: 'montreal' }), await addPerson(running.database)];
    const reference = await addRequest(running.database, abroad, procurationRequest(named));
    expect(await failureOf(establish('consul', reference, BOTH))).toEqual({
      status: 422,
      codes: ['authority-not-entitled'],
    });

    const { counter } = await running.as('consul');
    const { procuration } = await counter.establish.mutate({ key: newId(), reference, identity: 'match' });
    expect(await isAtHome(procuration)).toBe(false);
  });

  test('may be for a revocation; an act at the counter notes no visit', async () => {
    const housebound = await addPerson(running.database);
    const account = running.world.idOf('leroy');
    const given = await addProcuration(running.database, { mandant: housebound, mandataire, account });
    const reference = await addRequest(running.database, housebound, { kind: 'revocation' });
    await establish('leroy', reference, BOTH);

    const [row] = await running.database.db
      .select()
      .from(revocations)
      .where(eq(revocations.mandant, housebound.elector));
    expect(row?.homeVisit).toBe(true);
    expect(await isAtHome(given.id)).toBe(false);
  });
});
