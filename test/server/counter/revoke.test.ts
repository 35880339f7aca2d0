import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import { procurations, requests, revocations } from '#drizzle/schema/procurations.ts';
import { auditBody, outbox } from '#drizzle/schema/records.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf, refusedFor } from '#test/server/terminal.ts';

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

const revoke = async (as = 'leroy', shown: { readonly identity?: 'mismatch' } = {}) =>
  (await running.as(as)).counter.revoke.mutate({
    key: newId(),
    mandant: mandant.elector,
    identity: 'match',
    ...shown,
  });
const give = async (on: 'denain' | 'noumea' = 'denain') => {
  const mandataire = await addPerson(running.database, { on });
  return addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('moreau') });
};
const statuses = async () => {
  const { elector } = mandant;
  const rows = await running.database.db.select().from(procurations).where(eq(procurations.mandant, elector));
  return rows.map(({ status }) => status).sort();
};

describe('A revocation at the counter, without a request (R-34 to R-37, art. L75)', () => {
  test('ends all that was given, by whatever authority, and leaves what was only asked', async () => {
    await give();
    const pending = await addRequest(running.database, mandant, procurationRequest(await addPerson(running.database)));
    const act = await revoke();

    expect(act).toMatchObject({ status: 'revoked', procuration: undefined, reference: undefined });
    expect(await statuses()).toEqual(['revoked']);
    const [row] = await running.database.db.select().from(revocations).where(eq(revocations.mandant, mandant.elector));
    expect(row).toMatchObject({ id: act.revocation, request: null, commune: mandant.commune });
    const told = await running.database.db.select().from(outbox).where(eq(outbox.elector, mandant.elector));
    expect(told.map(({ about }) => about).sort()).toEqual(['revocation-receipt', 'revoked']);
    const [asked] = await running.database.db.select().from(requests).where(eq(requests.reference, pending));
    expect(asked?.status).toBe('requested');
  });

  test('with nothing left to end is refused, and kept in the log', async () => {
    await give();
    await revoke();

    expect(await failureOf(revoke())).toEqual(refusedFor('nothing-to-revoke'));
    expect(await failureOf(revoke('delegate'))).toEqual(refusedFor('nothing-to-revoke'));
    const bodies = await running.database.db.select().from(auditBody);
    const kept = bodies.filter(({ body }) => body.includes('nothing-to-revoke') && body.includes(mandant.elector));
    expect(kept).toHaveLength(2);
  });

  test('is refused when the identity does not match, and to an authority that may not sign', async () => {
    await give();

    expect(await failureOf(revoke('leroy', { identity: 'mismatch' }))).toEqual(refusedFor('identity-mismatch'));
    expect(await failureOf(revoke('retired'))).toEqual(refusedFor('authority-not-entitled'));
    expect(await failureOf(revoke('unsigned'))).toEqual(refusedFor('out-of-scope'));
    expect(await statuses()).toEqual(['active']);
  });

  test('is on paper only where the mandataire is on a New Caledonia roll (R-39)', async () => {
    await give('noumea');

    expect(await failureOf(revoke())).toEqual(refusedFor('paper-only'));
    expect(await statuses()).toEqual(['active']);
  });

  test('collected by a delegate waits for the OPJ, who signs it', async () => {
    await give();
    const { status, reference } = await revoke('delegate');
    expect(status).toBe('collected');
    expect(await statuses()).toEqual(['active']);

    const { counter } = await running.as('leroy');
    const { slips: collected } = await counter.collected.query({});
    expect(collected.filter((request) => request.reference === reference)).toMatchObject([
      { kind: 'revocation', mandant: { elector: mandant.elector }, mandataire: undefined, validity: undefined },
    ]);
    const signed = await counter.establish.mutate({ key: newId(), reference: reference ?? '', identity: 'match' });
    expect(signed).toMatchObject({ status: 'revoked', reference });
    expect(await statuses()).toEqual(['revoked']);
  });

  test('of someone on no roll is a bad input', async () => {
    mandant = { ...mandant, elector: newId() };

    expect(await failureOf(revoke())).toEqual({ status: 400, codes: [] });
  });
});
