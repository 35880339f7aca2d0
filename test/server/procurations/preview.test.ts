import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { procurations, requests } from '#drizzle/schema/procurations.ts';
import { accessLog, auditEntry, idempotency, outbox } from '#drizzle/schema/records.ts';
import { addPair, addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { addProcuration, BOTH_ROUNDS } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
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
  ({ mandant, mandataire } = await addPair(running.database, { mandataire: { on: 'marly' } }));
});
afterAll(() => running.close());

const to = ({ nne, born }: Pick<Person, 'nne' | 'born'>) => ({ mandataire: { nne, born }, validity: BOTH_ROUNDS });
const asElector = async (person: Person = mandant) => (await running.as(person)).procuration.explain;
const asOfficer = async (name = 'leroy') => (await running.as(name)).procuration.explain;

/** Another mandant has given his votes at the first round to the same mandataire, in France. */
async function takeAPlace(): Promise<void> {
  const otherMandant = await addPerson(running.database);
  await addProcuration(running.database, { mandant: otherMandant, mandataire, account: running.world.idOf('moreau') });
}

describe('The preview of a procuration for its mandant', () => {
  test('answers as the request would, round by round, with the longest last day of a period', async () => {
    const explained = await (await asElector()).query(to(mandataire));

    expect(explained).toEqual({
      would: 'requested',
      reasons: [],
      rounds: [
        expect.objectContaining({ number: 1, coverage: 'covered', reason: undefined }),
        expect.objectContaining({ number: 2, coverage: 'covered' }),
      ],
      until: undefined,
      longest: '2028-03-01',
      warnings: [],
      late: false,
      counter: [{ code: 'counter-required', lacks: 'identity' }],
      mandataire: undefined,
      places: undefined,
    });
  });

  test('says that no counter is needed with a certified identity (R-31)', async () => {
    const certified = await addPerson(running.database, { identityCertifiedOn: day('2025-12-01') });
    expect(await (await asElector(certified)).query(to(mandataire))).toMatchObject({ would: 'requested', counter: [] });
  });

  test('is the same whatever others gave to that mandataire (R-21)', async () => {
    const before = await (await asElector()).query(to(mandataire));
    await takeAPlace();

    expect(await (await asElector()).query(to(mandataire))).toEqual(before);
  });

  test('counts what the mandant gave already (R-32)', async () => {
    const account = running.world.idOf('moreau');
    await addProcuration(running.database, { mandant, mandataire: await addPerson(running.database), account });

    expect(await (await asElector()).query(to(mandataire))).toMatchObject({
      would: 'refused',
      reasons: [{ code: 'overlap' }],
      rounds: [{ coverage: 'not-covered', reason: { code: 'overlap' } }, { coverage: 'not-covered' }],
    });
  });

  test('is refused for any other mandant (R-77)', async () => {
    const stranger = await addPerson(running.database);
    const explain = await asElector();

    expect(await failureOf(explain.query({ ...to(mandataire), mandant: stranger.elector }))).toEqual({
      status: 422,
      codes: ['out-of-scope'],
    });
    expect(await explain.query({ ...to(mandataire), mandant: mandant.elector })).toMatchObject({ would: 'requested' });
  });

  test('says no more of an unknown mandataire (R-63)', async () => {
    const unknown = { nne: '999999999', born: mandataire.born };
    expect(await failureOf((await asElector()).query(to(unknown)))).toEqual({
      status: 422,
      codes: ['mandataire-unknown'],
    });
  });
});

describe('The preview of a procuration at a counter', () => {
  const asked = () => ({ ...to(mandataire), mandant: mandant.elector });

  test('answers as control would, and names the mandataire and the places taken (R-22)', async () => {
    await takeAPlace();

    expect(await (await asOfficer()).query(asked())).toMatchObject({
      would: 'rejected',
      reasons: [{ code: 'cap-france', held: 2, max: 1 }],
      rounds: [
        { number: 1, coverage: 'not-covered', reason: { code: 'cap-france' } },
        { number: 2, coverage: 'not-covered' },
      ],
      mandataire: { elector: mandataire.elector, commune: 'Marly' },
      places: [
        { round: { number: 1 }, inFrance: { taken: 1, most: 1 }, inAll: { taken: 1, most: 2 } },
        { round: { number: 2 }, inFrance: { taken: 0, most: 1 }, inAll: { taken: 0, most: 2 } },
      ],
    });
  });

  test('is what happens when the officer then establishes it', async () => {
    const explained = await (await asOfficer()).query(asked());
    const { counter } = await running.as('leroy');
    const established = await counter.form.mutate({ key: newId(), ...asked(), identity: 'match' });

    expect(explained.would).toBe(established.status);
    expect(established.rounds.map(({ coverage }) => coverage)).toEqual(
      explained.rounds.map(({ coverage }) => coverage),
    );
    expect(await (await asOfficer()).query(asked())).toMatchObject({
      would: 'refused',
      reasons: [{ code: 'overlap' }],
    });
  });

  test('says that the officer may not establish it, if so (R-12)', async () => {
    expect(await (await asOfficer('retired')).query(asked())).toMatchObject({
      would: 'refused',
      reasons: [{ code: 'authority-not-entitled' }],
    });
    expect(await (await asOfficer('delegate')).query(asked())).toMatchObject({ would: 'collected', reasons: [] });
  });

  test('is a bad input without a mandant, or with an unknown one', async () => {
    const explain = await asOfficer();

    expect(await failureOf(explain.query(to(mandataire)))).toMatchObject({ status: 400 });
    expect(await failureOf(explain.query({ ...to(mandataire), mandant: newId() }))).toMatchObject({ status: 400 });
  });
});

describe('An explanation', () => {
  const written = () =>
    Promise.all(
      [auditEntry, idempotency, outbox, requests, procurations].map((table) => running.database.db.$count(table)),
    );

  test('writes only who looked, and at whom', async () => {
    const before = await written();
    await (await asElector()).query(to(mandataire));
    await (await asOfficer()).query({ ...to(mandataire), mandant: mandant.elector });

    expect(await written()).toEqual(before);
    const reads = await running.database.db.select().from(accessLog).where(eq(accessLog.read, 'procuration.explain'));
    const subjects = reads.map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject === mandant.elector)).toHaveLength(2);
    expect(subjects.filter((subject) => subject === mandataire.elector)).toHaveLength(2);
  });

  test('is for electors and officers only (R-77)', async () => {
    const bureau = await running.as(assessor(mandant.station));
    expect(await failureOf(bureau.procuration.explain.query(to(mandataire)))).toMatchObject({ status: 403 });
  });
});
