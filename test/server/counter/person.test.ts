import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { addMinutes } from '#core/calendar/instant.ts';
import { registrations } from '#drizzle/schema/people.ts';
import { accessLog } from '#drizzle/schema/records.ts';
import { addPair, addPerson, identityOf, type Person } from '#test/database/people.ts';
import { first, IN_MARCH, newId, PLACES, POLLING_TEN, presidential, second } from '#test/database/places.ts';
import { addProcuration, addRequest, BOTH_ROUNDS, procurationRequest } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';

let running: Running;

beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

const officer = async () => (await running.as('moreau')).counter;
const looks = () => running.database.db.select().from(accessLog);
const looksAt = async (elector: Person['elector']) =>
  (await looks()).filter(({ subject }) => subject === elector).map(({ read }) => read);

describe('The person at the counter (R-63, R-77)', () => {
  test('is found by number and birth date, or by names, sex, birth date and commune, and by no less', async () => {
    const { nne, born, elector, station, commune } = await addPerson(running.database, {
      lastName: 'Étienne-Dupré',
      firstNames: 'Solène',
      nne: '7700001',
    });
    const named = { lastName: 'etienne dupre', firstNames: 'SOLENE', sex: 'F', born, commune } as const;
    const counter = await officer();

    for (const who of [{ nne, born }, named]) {
      const { people } = await counter.person.query({ who });
      expect(people).toMatchObject([
        {
          person: { elector, lastName: 'Étienne-Dupré', commune: 'Denain' },
          station: { commune: 'Denain', station },
          isNewCaledonia: false,
          longest: '2028-03-01',
          gives: [],
          requests: [],
        },
      ]);
    }
    for (const who of [
      { nne, born: day('1980-01-02') },
      { ...named, sex: 'M' as const },
      { ...named, commune: PLACES.marly.code },
    ]) {
      expect((await counter.person.query({ who })).people).toEqual([]);
    }
  });

  test('may be one of several of the same civil status, five of them shown at most', async () => {
    const alike = { lastName: 'Sosie', firstNames: 'Line' };
    for (let count = 0; count < 6; count += 1) await addPerson(running.database, alike);
    const { commune, born } = await addPerson(running.database, alike);

    const who = { ...alike, sex: 'F', born, commune } as const;
    const { people } = await (await officer()).person.query({ who });
    expect(new Set(people.map(({ person }) => person.elector)).size).toBe(5);
  });

  test('may be on a New Caledonia roll, or on none any more', async () => {
    const there = await addPerson(running.database, { on: 'noumea' });
    const gone = await addPerson(running.database);
    await running.database.db
      .update(registrations)
      .set({ to: day('2027-01-01') })
      .where(eq(registrations.elector, gone.elector));
    const counter = await officer();

    expect((await counter.person.query({ who: identityOf(there) })).people).toMatchObject([{ isNewCaledonia: true }]);
    expect((await counter.person.query({ who: identityOf(gone) })).people).toMatchObject([
      { station: undefined, person: { commune: undefined } },
    ]);
  });

  test('is shown own procurations, living ones first, then the newest, with the state of each round', async () => {
    const mandant = await addPerson(running.database);
    const [ana, zoe, max] = [
      await addPerson(running.database),
      await addPerson(running.database, { on: 'marly' }),
      await addPerson(running.database),
    ];
    const account = running.world.idOf('leroy');
    const round = (of: typeof first | typeof second) => {
      return {
        round: of.id,
        election: presidential.id,
        number: of.number,
        day: of.day,
        coverage: 'covered',
        reason: undefined,
      } as const;
    };
    const reason = { code: 'revoked', on: day('2027-03-02') } as const;
    const old = await addProcuration(
      running.database,
      { mandant, mandataire: ana, account },
      { validity: BOTH_ROUNDS, rounds: [{ ...round(second), coverage: 'not-covered', reason }] },
    );
    await running.database.db.execute(
      `update procurations set status = 'revoked', ended_at = '2027-03-02T00:00:00Z', ended_on = '2027-03-02' where id = '${old.id}'`,
    );
    const oneRound = await addProcuration(running.database, { mandant, mandataire: zoe, account });
    const validity = { kind: 'election', election: presidential.id, rounds: [2] } as const;
    const secondRound = await addProcuration(
      running.database,
      { mandant, mandataire: max, account },
      { validity, rounds: [round(second)] },
    );
    running.setClock(POLLING_TEN);
    const bureau = await running.as(assessor(mandant.station));
    const by = { procuration: oneRound.id };
    await bureau.station.proxyVotes.mutate({ ...newVote(), by });

    const { people } = await (await officer()).person.query({ who: identityOf(mandant) });
    running.setClock(IN_MARCH);

    expect(people[0]?.gives).toMatchObject([
      {
        procuration: secondRound.id,
        status: 'active',
        mandataire: { elector: max.elector },
        rounds: [{ state: 'usable' }],
      },
      {
        procuration: oneRound.id,
        status: 'active',
        mandataire: { elector: zoe.elector, commune: 'Marly' },
        rounds: [{ id: first.id, name: 'Présidentielle 2027', state: 'used' }],
        authority: { lastName: 'Leroy-Beaulieu', capacity: 'opj', unit: 'Commissariat de Denain' },
        reasons: [],
      },
      {
        procuration: old.id,
        status: 'revoked',
        rounds: [{ number: 2, state: 'not-covered' }],
        reasons: [{ code: 'revoked' }],
      },
    ]);
  });

  test('finds a lost reference again, while it may be presented', async () => {
    const { mandant, mandataire } = await addPair(running.database);
    const asked = await addRequest(running.database, mandant, procurationRequest(mandataire));
    const ending = await addRequest(running.database, mandant, { kind: 'revocation' });
    const withdrawn = await addRequest(running.database, mandant, procurationRequest(mandataire));
    await (await running.as(mandant)).request.withdraw.mutate({ key: newId(), reference: withdrawn });

    const { people } = await (await officer()).person.query({ who: identityOf(mandant) });
    expect(people[0]?.requests.toSorted((one) => (one.kind === 'procuration' ? -1 : 1))).toEqual([
      {
        reference: asked,
        kind: 'procuration',
        status: 'requested',
        mandataire: expect.objectContaining({ elector: mandataire.elector, commune: 'Denain' }),
        validity: BOTH_ROUNDS,
        requestedOn: '2027-03-01',
        lastDay: '2027-05-01',
      },
      expect.objectContaining({ reference: ending, kind: 'revocation', mandataire: undefined, validity: undefined }),
    ]);

    running.setClock(addMinutes(IN_MARCH, 70 * 24 * 60));
    const later = await (await officer()).person.query({ who: identityOf(mandant) });
    running.setClock(IN_MARCH);
    expect(later.people[0]?.requests).toEqual([]);
  });

  test('is written down as a look, as is one for nobody, by a digest', async () => {
    const { nne, born, elector } = await addPerson(running.database);
    const counter = await officer();
    await counter.person.query({ who: { nne, born } });
    await counter.person.query({ who: { nne: '999', born } });

    expect(await looksAt(elector)).toEqual(['counter.person']);
    const digests = (await looks()).filter(({ subject }) => /^[0-9a-f]{64}$/.test(subject));
    expect(digests.map(({ read }) => read)).toContain('counter.person');
  });
});

test('A reference tells what its mandant gave and still holds, and nothing that ended', async () => {
  const mandant = await addPerson(running.database);
  const [ana, zoe] = [await addPerson(running.database), await addPerson(running.database)];
  const account = running.world.idOf('leroy');
  const ended = await addProcuration(running.database, { mandant, mandataire: ana, account });
  await running.database.db.execute(
    `update procurations set status = 'revoked', ended_at = '2027-03-02T00:00:00Z', ended_on = '2027-03-02' where id = '${ended.id}'`,
  );
  const living = await addProcuration(running.database, { mandant, mandataire: zoe, account });
  const reference = await addRequest(running.database, mandant, procurationRequest(ana));

  const { gives } = await (await officer()).find.query({ reference });
  expect(gives).toMatchObject([
    { procuration: living.id, status: 'active', mandataire: { elector: zoe.elector, commune: 'Denain' } },
  ]);
});
