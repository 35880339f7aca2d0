import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Link } from '#core/model/declaration.ts';
import { procurations, requests } from '#drizzle/schema/procurations.ts';
import { auditBody } from '#drizzle/schema/records.ts';
import { addPerson, identityOf, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { addRequest, FIRST_ROUND, procurationRequest } from '#test/database/procurations.ts';
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
  mandant = await addPerson(running.database, { isProtected: true });
  mandataire = await addPerson(running.database);
});
afterAll(() => running.close());

const guardianship = { status: 422, codes: ['guardianship'] };
type Declared = { readonly link?: Link; readonly from?: Person };
const giving = ({ link }: Declared) => ({
  mandataire: identityOf(mandataire),
  validity: FIRST_ROUND,
  ...(link && { link }),
});
const ask = async (declared: Declared = {}) =>
  (await running.as(declared.from ?? mandant)).request.submit.mutate({
    key: newId(),
    kind: 'procuration',
    ...giving(declared),
  });
const form = async (declared: Declared = {}) =>
  (await running.as('leroy')).counter.form.mutate({
    key: newId(),
    mandant: (declared.from ?? mandant).elector,
    identity: 'match',
    ...giving(declared),
  });
const preview = async (declared: Declared = {}) =>
  (await running.as('leroy')).counter.preview.query({ mandant: mandant.elector, ...giving(declared) });
const establish = async (link?: Link, as = 'leroy') => {
  const reference = await addRequest(running.database, mandant, procurationRequest(mandataire, FIRST_ROUND));
  const { counter } = await running.as(as);
  const act = counter.establish.mutate({ key: newId(), reference, identity: 'match', ...(link && { link }) });
  return { reference, act };
};
const givenProcurations = async () => {
  const { elector } = mandant;
  return running.database.db.select().from(procurations).where(eq(procurations.mandant, elector));
};

describe('What a protected adult declares of the mandataire (art. L72-1, R-06)', () => {
  test.each<Link>(['guardian', 'care-staff', 'home-employee'])(
    'is refused when it is a %s, and nothing is made',
    async (link) => {
      expect(await failureOf(ask({ link }))).toEqual(guardianship);
      expect(await failureOf(form({ link }))).toEqual(guardianship);
      expect(await failureOf(preview({ link }))).toEqual(guardianship);
      expect(await givenProcurations()).toEqual([]);
    },
  );

  test('is taken when it is nothing, said or left out', async () => {
    expect(await ask()).toMatchObject({ rounds: [{}] });
    expect(await form({ link: 'none' })).toMatchObject({ status: 'active' });
  });

  test('is asked again at the counter: the request stays as it was, whoever sits there', async () => {
    for (const as of ['leroy', 'delegate']) {
      const { reference, act } = await establish('care-staff', as);
      expect(await failureOf(act)).toEqual(guardianship);
      const [request] = await running.database.db.select().from(requests).where(eq(requests.reference, reference));
      expect(request?.status).toBe('requested');
    }
    expect(await givenProcurations()).toEqual([]);
    const bodies = await running.database.db.select().from(auditBody);
    expect(bodies.filter(({ body }) => body.includes('guardianship') && body.includes(mandant.elector))).toHaveLength(
      2,
    );

    const { act } = await establish('none');
    expect(await act).toMatchObject({ status: 'active' });
  });

  test('is asked of nobody who is not protected', async () => {
    mandant = await addPerson(running.database);
    expect(await ask({ link: 'guardian' })).toMatchObject({ rounds: [{}] });
    expect(await (await establish('home-employee')).act).toMatchObject({ status: 'active' });
  });

  test('is asked at the counter for a procuration, not for a revocation', async () => {
    const { counter } = await running.as('leroy');
    const find = async (of: Person, revocation = false) => {
      const asked = revocation ? ({ kind: 'revocation' } as const) : procurationRequest(mandataire);
      const reference = await addRequest(running.database, of, asked);
      return (await counter.find.query({ reference })).mustDeclare;
    };
    const unprotected = await addPerson(running.database);
    expect([await find(mandant), await find(mandant, true), await find(unprotected)]).toEqual([true, false, false]);
    const { people } = await counter.person.query({ who: identityOf(mandant) });
    expect(people).toMatchObject([{ isProtected: true }]);
  });
});
