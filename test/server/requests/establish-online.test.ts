import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { electors } from '#drizzle/schema/people.ts';
import { procurations, requests, revocations } from '#drizzle/schema/procurations.ts';
import { auditBody, outbox } from '#drizzle/schema/records.ts';
import { addPerson, identityOf, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { addProcuration, BOTH_ROUNDS } from '#test/database/procurations.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf } from '#test/server/terminal.ts';

let running: Running;
let mandant: Person;
let mandataire: Person;

beforeAll(async () => {
  running = await startRunning();
});
beforeEach(async () => {
  running.setClock(IN_MARCH);
  mandant = await addPerson(running.database, { identityCertifiedOn: day('2022-03-01') });
  mandataire = await addPerson(running.database, { on: 'marly' });
});
afterAll(() => running.close());

const counterRequired = { status: 422, codes: ['counter-required'] };
const give = async (from = mandant, key = newId()) =>
  (await running.as(from)).request.establishOnline.mutate({
    key,
    kind: 'procuration',
    mandataire: identityOf(mandataire),
    validity: BOTH_ROUNDS,
  });
const revoke = async (from = mandant) =>
  (await running.as(from)).request.establishOnline.mutate({ key: newId(), kind: 'revocation' });
const rowsOf = async ({ elector }: Person) => {
  const { db } = running.database;
  return {
    procurations: await db.select().from(procurations).where(eq(procurations.mandant, elector)),
    requests: await db.select().from(requests).where(eq(requests.mandant, elector)),
    revocations: await db.select().from(revocations).where(eq(revocations.mandant, elector)),
    told: (await db.select().from(outbox).where(eq(outbox.elector, elector))).map(({ about }) => about).sort(),
  };
};

describe('A procuration without a counter (R-31)', () => {
  test('is asked and established in one act, by no authority, and its reference is used', async () => {
    const established = await give();
    expect(established).toMatchObject({ status: 'active', rounds: [{}, {}], reasons: [] });

    const rows = await rowsOf(mandant);
    expect(rows.requests).toMatchObject([{ reference: established.reference, status: 'established' }]);
    expect(rows.procurations).toMatchObject([
      {
        id: established.procuration,
        way: 'online',
        place: 'france',
        authority: null,
        authorityLastName: null,
        status: 'active',
      },
    ]);
    expect(rows.told).toEqual(['effective', 'receipt', 'reference']);
    const { counter } = await running.as('leroy');
    const again = counter.establish.mutate({ key: newId(), reference: established.reference ?? '', identity: 'match' });
    expect(await failureOf(again)).toEqual({ status: 422, codes: ['reference-used'] });
  });

  test('is shown to its mandant as established, and to an officer with no authority', async () => {
    await give();
    const { request } = await running.as(mandant);
    expect((await request.mine.query({})).requests).toMatchObject([{ status: 'established' }]);
    const { counter } = await running.as('leroy');
    const { people } = await counter.person.query({ who: identityOf(mandant) });
    expect(people).toMatchObject([{ gives: [{ status: 'active', authority: undefined }] }]);
  });

  test('sent again with its key is answered as before, and made once', async () => {
    const key = newId();
    expect(await give(mandant, key)).toEqual(await give(mandant, key));
    expect((await rowsOf(mandant)).procurations).toHaveLength(1);
  });

  test.each([
    ['no identity', undefined],
    ['one certified 5 years and a day ago', '2022-02-28'],
  ])('needs a counter with %s, and leaves nothing but the log', async (_, certified) => {
    const plan = certified === undefined ? {} : { identityCertifiedOn: day(certified) };
    const uncertified = await addPerson(running.database, plan);

    expect(await failureOf(give(uncertified))).toEqual(counterRequired);
    expect(await failureOf(revoke(uncertified))).toMatchObject({ status: 422 });
    expect(await rowsOf(uncertified)).toEqual({ procurations: [], requests: [], revocations: [], told: [] });
    const bodies = await running.database.db.select().from(auditBody);
    expect(
      bodies.filter(({ body }) => body.includes('counter-required') && body.includes(uncertified.elector)),
    ).toHaveLength(2);
  });

  test('refused, keeps no address; accepted, keeps the one given (R-56, R-73)', async () => {
    const emailOf = async ({ elector }: Person) => {
      const [row] = await running.database.db.select().from(electors).where(eq(electors.id, elector));
      return row?.email;
    };
    const online = async (from: Person, email: string) =>
      (await running.as(from)).request.establishOnline.mutate({
        key: newId(),
        kind: 'procuration',
        mandataire: identityOf(mandataire),
        validity: BOTH_ROUNDS,
        email,
      });
    const uncertified = await addPerson(running.database);
    const known = await emailOf(uncertified);
    expect(await failureOf(online(uncertified, 'new@example.org'))).toEqual(counterRequired);
    expect(await emailOf(uncertified)).toBe(known);

    await online(mandant, 'new@example.org');
    expect(await emailOf(mandant)).toBe('new@example.org');
    const [told] = await running.database.db.select().from(outbox).where(eq(outbox.elector, mandant.elector));
    expect(told).toMatchObject({ channel: 'email' });
  });

  test('counts as made abroad for a consular roll (art. L73)', async () => {
    const abroad = await addPerson(running.database, { on: 'montreal', identityCertifiedOn: day('2026-01-01') });
    await give(abroad);
    expect((await rowsOf(abroad)).procurations).toMatchObject([{ place: 'abroad', mandantList: 'consular' }]);
  });

  test('over the cap exists and is rejected: the mandant is told, and nobody else (R-21)', async () => {
    await give();
    const second = await addPerson(running.database, { identityCertifiedOn: day('2026-01-01') });
    expect(await give(second)).toMatchObject({
      status: 'rejected',
      reasons: [{ code: 'cap-france', rounds: undefined }],
    });
    expect((await rowsOf(second)).told).toEqual(['receipt', 'reference', 'rejected']);
    expect((await rowsOf(mandataire)).told).toEqual([]);
  });
});

describe('A revocation without a counter (R-31, R-35)', () => {
  test('ends all procurations given, by whatever authority', async () => {
    await addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });
    const revoked = await revoke();
    expect(revoked).toMatchObject({ status: 'revoked', procuration: undefined });

    const rows = await rowsOf(mandant);
    expect(rows.procurations).toMatchObject([{ status: 'revoked' }]);
    expect(rows.revocations).toMatchObject([{ id: revoked.revocation, way: 'online', authority: null }]);
    expect(rows.requests).toMatchObject([{ kind: 'revocation', status: 'established' }]);
    expect(rows.told).toEqual(['revocation-receipt', 'revocation-reference', 'revoked']);
  });

  test('with nothing to end is refused, and leaves no request', async () => {
    expect(await failureOf(revoke())).toEqual({ status: 422, codes: ['nothing-to-revoke'] });
    expect((await rowsOf(mandant)).requests).toEqual([]);
  });
});
