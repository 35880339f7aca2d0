import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { addMinutes } from '#core/calendar/instant.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { procurationRounds } from '#drizzle/schema/procurations.ts';
import { addPair, addPerson } from '#test/database/people.ts';
import { first, IN_MARCH, newId, PLACES, POLLING_TEN } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import { assessor, townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { failureOf } from '#test/server/terminal.ts';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
});
afterAll(() => running.close());

async function given() {
  const people = await addPair(running.database);
  const { id } = await addProcuration(running.database, { ...people, account: running.world.idOf('leroy') });
  return { ...people, id };
}

describe('An elector (R-60)', () => {
  test('sees own procurations given and held, the state of each round, the own station and number', async () => {
    running.setClock(IN_MARCH);
    const { mandant, mandataire, id } = await given();

    const gave = await (await running.as(mandant)).procuration.mine.query({});
    const holds = await (await running.as(mandataire)).procuration.mine.query({});

    expect(gave).toMatchObject({
      nne: mandant.nne,
      stations: [mandant.station],
      given: [{ procuration: id, status: 'active', rounds: [{ id: first.id, state: 'usable' }] }],
      held: [],
    });
    expect(holds).toMatchObject({
      nne: mandataire.nne,
      given: [],
      held: [{ procuration: id, stations: [mandant.station], rounds: [{ id: first.id, state: 'usable' }] }],
    });
    expect(JSON.stringify(holds)).not.toContain(mandant.nne);
  });

  test('sees the vote of each procuration at the station, and nobody else does', async () => {
    const { mandant, mandataire, id } = await given();
    const voter = await addPerson(running.database);
    running.setClock(POLLING_TEN);
    const { station } = await running.as(assessor(mandant.station));
    await station.mandantVotes.mutate({
      key: newId(),
      id: newId(),
      round: first.id,
      inside: false,
      mandant: mandant.elector,
    });

    const state = { procuration: id, rounds: [{ state: 'superseded' }] };
    expect(await (await running.as(mandant)).procuration.mine.query({})).toMatchObject({ given: [state] });
    expect(await (await running.as(mandataire)).procuration.mine.query({})).toMatchObject({ held: [state] });
    expect(await (await running.as(voter)).procuration.mine.query({})).toMatchObject({ given: [], held: [] });
  });

  test('no longer sees where the mandant votes once it ended', async () => {
    running.setClock(IN_MARCH);
    const { mandant, mandataire, id } = await given();
    const officer = await running.as('leroy');
    await officer.counter.revoke.mutate({ key: newId(), mandant: mandant.elector, identity: 'match' });

    const { held } = await (await running.as(mandataire)).procuration.mine.query({});
    expect(held).toMatchObject([{ procuration: id, status: 'revoked', stations: [], mandant: { commune: undefined } }]);
  });

  test.each([
    ['sees whether the mandant came while he holds it', false, 1],
    ['no longer sees it in the database once it is revoked', true, 0],
  ])('who holds one %s', async (_, isRevoked, seen) => {
    running.setClock(IN_MARCH);
    const { mandant, mandataire } = await given();
    const officer = await running.as('leroy');
    if (isRevoked) await officer.counter.revoke.mutate({ key: newId(), mandant: mandant.elector, identity: 'match' });
    running.setClock(POLLING_TEN);
    const { station } = await running.as(assessor(mandant.station));
    const vote = { key: newId(), id: newId(), round: first.id, inside: false, mandant: mandant.elector };
    await station.mandantVotes.mutate(vote);

    const { elector } = mandataire;
    const actor = { role: 'elector', account: undefined, elector, commune: undefined, station: undefined } as const;
    const marks = await inTransaction(running.database, { actor, access: 'read' }, (tx) =>
      loadUncorrected(tx, [mandant.elector]),
    );
    expect(marks).toHaveLength(seen);
  });

  test('is shown none where either is on a New Caledonia roll', async () => {
    running.setClock(IN_MARCH);
    const mandant = await addPerson(running.database, { on: 'noumea' });
    const mandataire = await addPerson(running.database);
    await addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });

    const nothing = { given: [], held: [] };
    expect(await (await running.as(mandant)).procuration.mine.query({})).toMatchObject({ ...nothing, stations: [] });
    expect(await (await running.as(mandataire)).procuration.mine.query({})).toMatchObject(nothing);
  });
});

describe('The register (R-45, art. R76-1)', () => {
  test('shows names, authority, date, place and validity, and nothing else, of what the town hall received', async () => {
    running.setClock(IN_MARCH);
    const { mandant, mandataire } = await given();
    const api = await running.as(townHall('denain'));

    const { entries } = await api.register.list.query({});
    const [last] = entries.slice(-1);

    expect(last).toEqual({
      no: expect.any(Number),
      side: 'mandant',
      mandant: { lastName: mandant.lastName, usageName: undefined, firstNames: mandant.firstNames },
      mandataire: { lastName: mandataire.lastName, usageName: undefined, firstNames: mandataire.firstNames },
      authority: { lastName: 'Leroy-Beaulieu', firstName: 'Dominique', capacity: 'opj' },
      day: '2027-03-01',
      placeName: 'Denain',
      status: 'active',
      endedOn: undefined,
      rounds: [{ election: 'Présidentielle 2027', number: 1, day: '2027-04-11', isVoid: false }],
      period: undefined,
    });
  });

  test('says what has ended and on which day, and never why', async () => {
    running.setClock(IN_MARCH);
    const { mandant, id } = await given();
    await given();
    const officer = await running.as('leroy');
    await officer.counter.revoke.mutate({ key: newId(), mandant: mandant.elector, identity: 'match' });
    running.setClock(addMinutes(POLLING_TEN, 24 * 60));

    const { entries } = await (await running.as(townHall('denain'))).register.list.query({});
    expect(entries.slice(-2)).toMatchObject([
      { mandant: { lastName: mandant.lastName }, status: 'revoked', endedOn: '2027-03-01', rounds: [] },
      { status: 'expired', endedOn: '2027-04-11', rounds: [{ number: 1, isVoid: false }] },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/reason|"code"/);
    expect(JSON.stringify(entries)).not.toContain(id);
  });

  test('says at which of its rounds one that serves is void (R-28)', async () => {
    running.setClock(IN_MARCH);
    const people = await addPair(running.database);
    const { rounds } = await addProcuration(running.database, { ...people, account: running.world.idOf('leroy') });
    const [covered] = rounds;
    const reason = { code: 'cap-france', held: 2, max: 1, rounds: [] } as const;
    await running.database.db
      .update(procurationRounds)
      .set({ coverage: 'void', reason })
      .where(eq(procurationRounds.mandant, people.mandant.elector));

    const { entries } = await (await running.as(townHall('denain'))).register.list.query({});
    expect(entries.slice(-1)).toMatchObject([{ status: 'active', rounds: [{ day: covered?.day, isVoid: true }] }]);
  });

  test('shows the days of a period that it still covers (R-33)', async () => {
    running.setClock(IN_MARCH);
    const people = await addPair(running.database);
    const period = { validity: { kind: 'period', until: day('2027-12-31') }, heldFrom: day('2027-05-01') } as const;
    const account = running.world.idOf('leroy');
    await addProcuration(running.database, { ...people, account }, { ...period, rounds: [] });

    const { entries } = await (await running.as(townHall('denain'))).register.list.query({});
    expect(entries.slice(-1)).toMatchObject([{ rounds: [], period: { from: '2027-05-01', until: '2027-12-31' } }]);
  });

  test('goes on page by page, in the order recorded', async () => {
    const api = await running.as(townHall('denain'));
    const whole = await api.register.list.query({});
    const firstPage = await api.register.list.query({ limit: 1 });
    const secondPage = await api.register.list.query({ limit: 1, after: firstPage.next ?? 0 });

    expect([...firstPage.entries, ...secondPage.entries]).toEqual(whole.entries.slice(0, 2));
    expect(whole.next).toBeUndefined();
  });

  test('of the mandataire’s commune shows at once a procuration of New Caledonia, as that of its own does (R-58, art. R213-1)', async () => {
    running.setClock(IN_MARCH);
    const mandant = await addPerson(running.database, { on: 'noumea' });
    const mandataire = await addPerson(running.database, { on: 'montreal' });
    await addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });

    const entry = { mandant: { lastName: mandant.lastName }, mandataire: { lastName: mandataire.lastName } };
    const { entries: there } = await (await running.as(townHall('montreal'))).register.list.query({});
    const { entries: here } = await (await running.as(townHall('noumea'))).register.list.query({});
    const { entries: elsewhere } = await (await running.as(townHall('marly'))).register.list.query({});
    expect(there).toMatchObject([{ ...entry, side: 'mandataire' }]);
    expect(here.slice(-1)).toMatchObject([{ ...entry, side: 'mandant' }]);
    expect(elsewhere).toEqual([]);
  });

  test('is each town hall’s own', async () => {
    const api = await running.as(townHall('marly'));
    expect((await api.register.list.query({})).entries).toEqual([]);
    expect((await failureOf((await running.as('leroy')).register.list.query({}))).status).toBe(403);
    expect(PLACES.marly.code).not.toBe(PLACES.denain.code);
  });
});
