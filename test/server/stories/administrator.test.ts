import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMinutes, localTime, PARIS, timeZone } from '#core/calendar/instant.ts';
import type { Commune } from '#core/model/election.ts';
import type { CommuneCode, StationId } from '#core/model/ids.ts';
import { communes, pollingStations } from '#drizzle/schema/places.ts';
import { accessLog } from '#drizzle/schema/records.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { IN_MARCH, newId, PLACES, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf } from '#test/server/terminal.ts';

let running: Running;
let admin: Api;
let mandant: Person;
let mandataire: Person;

/** A server for one subject: what is counted and listed is what its own tests did. */
function serveApart(): void {
  beforeAll(async () => {
    running = await startRunning();
    admin = await running.as('admin');
    mandant = await addPerson(running.database);
    mandataire = await addPerson(running.database);
  });
  afterAll(() => running.close());
}

describe('The acts of the log', () => {
  serveApart();
  const list = (wanted: Partial<Parameters<Api['audit']['list']['query']>[0]> = {}) =>
    admin.audit.list.query({ limit: 100, ...wanted });

  beforeAll(async () => {
    const own = await running.as(mandant);
    for (const minutes of [0, 1, 2]) {
      running.setClock(addMinutes(IN_MARCH, minutes));
      const reference = await addRequest(running.database, mandant, procurationRequest(mandataire));
      await own.request.withdraw.mutate({ key: newId(), reference });
    }
    await failureOf(own.request.withdraw.mutate({ key: newId(), reference: '222222' }));
    running.setClock(IN_MARCH);
  });

  test('come newest first, with their facts', async () => {
    const { entries, next } = await list({ chain: '59172' });

    expect(next).toBeNull();
    expect(entries.map(({ seq, act }) => [seq, act])).toEqual([3, 2, 1].map((seq) => [seq, 'request.withdraw']));
    expect(entries[0]).toMatchObject({
      account: mandant.account,
      who: mandant.nne,
      body: { about: { request: expect.any(String) } },
    });
  });

  test('come by pages that pass over none and give none twice', async () => {
    const seen: string[] = [];
    let page = await list({ limit: 1 });
    for (;;) {
      seen.push(...page.entries.map(({ chain, seq }) => `${chain}/${seq}`));
      if (page.next === null) break;
      page = await list({ limit: 1, before: page.next });
    }
    expect(seen).toEqual((await list()).entries.map(({ chain, seq }) => `${chain}/${seq}`));
    expect(seen).toHaveLength(4);
  });

  test.each([
    ['a group of acts', { act: 'request' }, 4],
    ['one act', { act: 'request.withdraw' }, 4],
    ['another act', { act: 'request.submit' }, 0],
    ['half a name', { act: 'requ' }, 0],
    ['a chain', { chain: ADMIN_CHAIN }, 1],
    ['since', { since: addMinutes(IN_MARCH, 1) }, 3],
    ['until, not included', { until: addMinutes(IN_MARCH, 2) }, 2],
  ])('are those of %s', async (_, wanted, count) => {
    expect((await list(wanted)).entries).toHaveLength(count);
  });

  test('leave in the log of reads who read which', async () => {
    await list({ act: 'request.withdraw', chain: '59172' });
    const reads = await running.database.db.select().from(accessLog).where(eq(accessLog.read, 'audit.list'));

    expect(reads.map(({ subject }) => subject)).toContain('{"act":"request.withdraw","chain":"59172"}');
    expect(new Set(reads.map(({ account }) => account))).toEqual(new Set([running.world.idOf('admin')]));
  });
});

describe('The verification of the log', () => {
  serveApart();

  test('finds nothing after acts, and after readings of it', async () => {
    const own = await running.as(mandant);
    const reference = await addRequest(running.database, mandant, procurationRequest(mandataire));
    await own.request.withdraw.mutate({ key: newId(), reference });
    await admin.audit.list.query({ limit: 1 });
    await logLoaded(running.database);
    expect((await admin.audit.verify.query({})).faults).toEqual([]);
  });
});

describe('The status of a server', () => {
  serveApart();

  test('says its version, its engine, its schema, and what is polled today', async () => {
    running.setClock(POLLING_TEN);
    const { version, engine, migrations, uptimeSeconds, polled } = await (await running.as(mandant)).status.query({});

    expect({ version, engine, polled }).toEqual({
      version: 'test',
      engine: 'postgres',
      polled: [{ election: 'Présidentielle 2027', number: 1, day: '2027-04-11' }],
    });
    expect(migrations.applied).toBe(migrations.known);
    expect(uptimeSeconds).toBeGreaterThanOrEqual(0);
    running.setClock(IN_MARCH);
    expect((await admin.status.query({})).polled).toEqual([]);
  });

  test('counts procurations and marks for an administrator alone', async () => {
    const account = running.world.idOf('leroy');
    const before = (await admin.status.query({})).activity;
    await addProcuration(running.database, { mandant, mandataire, account });
    running.setClock(POLLING_TEN);
    const bureau = await running.as(assessor(stationOf('denain')));
    const mark = newVote();
    await bureau.station.mandantVotes.mutate({ ...mark, mandant: mandant.elector });

    expect(before).toEqual({ activeProcurations: 0, marks: 0 });
    expect((await admin.status.query({})).activity).toEqual({ activeProcurations: 1, marks: 1 });
    expect((await bureau.status.query({})).activity).toBeUndefined();

    running.setClock(addMinutes(POLLING_TEN, 24 * 60));
    expect((await admin.status.query({})).activity).toEqual({ activeProcurations: 0, marks: 0 });
    running.setClock(IN_MARCH);
  });
});

describe('Places that an administrator gives', () => {
  serveApart();

  const lille: Commune = {
    code: '59350' as CommuneCode,
    name: 'Lille',
    kind: 'communal',
    territory: 'metropole',
    zone: PARIS,
  };
  const station = { id: '59350/0001' as StationId, opens: localTime('08:00'), closes: localTime('19:00') };
  const denain = { id: '59172/0001' as StationId, opens: localTime('08:00'), closes: localTime('19:00') };
  const give = (its: { communes?: readonly Commune[]; stations?: readonly (typeof station)[] }) => {
    const { communes: given = [], stations = [] } = its;
    return admin.place.import.mutate({ key: newId(), communes: [...given], stations: [...stations] });
  };
  const counts = (added: number, changed: number, unchanged: number) => ({ added, changed, unchanged });

  test('are added, then unchanged, then changed', async () => {
    const given = { communes: [lille], stations: [station] };
    expect(await give(given)).toEqual({ communes: counts(1, 0, 0), stations: counts(1, 0, 0) });
    expect(await give(given)).toEqual({ communes: counts(0, 0, 1), stations: counts(0, 0, 1) });

    const renamed = {
      communes: [{ ...lille, name: 'Lille-en-Flandre' }],
      stations: [{ ...station, closes: localTime('20:00') }],
    };
    expect(await admin.place.foresee.query(renamed)).toEqual({
      communes: counts(0, 1, 0),
      stations: counts(0, 1, 0),
      changes: [
        { place: '59350', name: 'Lille', field: 'name', from: 'Lille', to: 'Lille-en-Flandre' },
        { place: '59350/0001', name: 'Lille', field: 'hours', from: '08:00-19:00', to: '08:00-20:00' },
      ],
    });
    expect(await nameOf('59350')).toBe('Lille');
    await give(renamed);
    expect(await nameOf('59350')).toBe('Lille-en-Flandre');
    const hours = await running.database.db.select().from(pollingStations).where(eq(pollingStations.id, station.id));
    expect(hours).toMatchObject([{ commune: '59350', opens: '08:00', closes: '20:00' }]);
  });

  test('have a telephone, which changes during a poll too, and is told to who asks where someone votes', async () => {
    const mandant = await addPerson(running.database);
    const phone = '03 27 23 59 59';
    const places = { communes: [], stations: [{ ...denain, phone }] };
    running.setClock(POLLING_TEN);

    expect(await admin.place.foresee.query(places)).toMatchObject({
      changes: [{ place: '59172/0001', field: 'phone', from: '—', to: phone }],
    });
    expect(await admin.place.import.mutate({ key: newId(), ...places })).toMatchObject({ stations: counts(0, 1, 0) });
    expect(await give({ stations: [denain] })).toMatchObject({ stations: counts(0, 0, 1) });
    const bureau = await running.as(assessor(stationOf('denain', 2)));
    const { people } = await bureau.station.elsewhere.query({ lastName: mandant.lastName, born: mandant.born });
    expect(people).toContainEqual(expect.objectContaining({ station: mandant.station, phone }));
    running.setClock(IN_MARCH);
  });

  test('are found by their names as soon as they are there, or are named otherwise', async () => {
    const roubaix = { ...lille, code: '59512' as CommuneCode, name: 'Roubaix' };
    const found = async (name: string) => (await admin.commune.find.query({ name })).communes;
    expect(await found('roubaix')).toEqual([]);

    await give({ communes: [roubaix] });
    expect(await found('roubaix')).toEqual([{ code: '59512', name: 'Roubaix' }]);
    await give({ communes: [{ ...roubaix, name: 'Roubaix-en-Ferrain' }] });
    expect(await found('ferrain')).toEqual([{ code: '59512', name: 'Roubaix-en-Ferrain' }]);
  });

  test('are in the log, by their codes', async () => {
    const marcq = { ...lille, code: '59378' as CommuneCode, name: 'Marcq' };
    await give({ communes: [marcq] });
    await give({ communes: [{ ...marcq, name: 'Marcq-en-Barœul' }] });
    const { entries } = await admin.audit.list.query({ act: 'place.import', limit: 500 });
    expect(entries).toContainEqual(
      expect.objectContaining({
        chain: ADMIN_CHAIN,
        body: { about: expect.objectContaining({ communes: { added: [], changed: ['59378'] } }) },
      }),
    );
  });

  test('R-62: do not move to another zone once electors are registered there; nothing of the batch is done', async () => {
    const moved = { ...PLACES.denain, zone: timeZone('Indian/Reunion') };
    const expected = { status: 422, codes: ['commune-in-use'] };

    expect(await failureOf(give({ communes: [{ ...lille, name: 'L' }, moved] }))).toEqual(expected);
    expect(await failureOf(admin.place.foresee.query({ communes: [moved], stations: [] }))).toEqual(expected);
    expect(await nameOf('59350')).not.toBe('L');
    expect(await give({ communes: [{ ...PLACES.denain, name: 'Denain' }] })).toMatchObject({
      communes: counts(0, 0, 1),
    });
  });

  test('R-46: keep the hours of a station from its opening on the polling day, and change them before', async () => {
    const later = { ...denain, closes: localTime('21:00') };
    const expected = { status: 422, codes: ['station-voting'] };
    running.setClock(POLLING_TEN);
    expect(await failureOf(give({ stations: [later] }))).toEqual(expected);
    expect(await failureOf(admin.place.foresee.query({ communes: [], stations: [later] }))).toEqual(expected);
    running.setClock(addMinutes(POLLING_TEN, -24 * 60));
    expect(await give({ stations: [later] })).toMatchObject({ stations: counts(0, 1, 0) });
    expect(await give({ stations: [denain] })).toMatchObject({ stations: counts(0, 1, 0) });
    running.setClock(IN_MARCH);
  });

  test('of a commune that nobody knows have no stations: bad input', async () => {
    const lost = { ...station, id: '59999/0001' as StationId };
    expect(await failureOf(give({ stations: [lost] }))).toMatchObject({ status: 400 });
  });

  test.each([
    ['a territory that is none', { ...lille, territory: 'atlantis' }],
    ['a zone that is none', { ...lille, zone: 'Europe/Nowhere' as Commune['zone'] }],
    ['a code that is none', { ...lille, code: '59' as CommuneCode }],
  ])('with %s are bad input', async (_, wrong) => {
    expect(await failureOf(give({ communes: [wrong] }))).toMatchObject({ status: 400 });
  });

  async function nameOf(code: string): Promise<string | undefined> {
    const found = await running.database.db
      .select()
      .from(communes)
      .where(eq(communes.code, code as CommuneCode));
    return found[0]?.name;
  }
});
