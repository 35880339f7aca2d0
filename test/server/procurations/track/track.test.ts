import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#core/calendar/instant.ts';
import type { MarkId } from '#core/model/ids.ts';
import type { Reference } from '#core/text/reference.ts';
import { accessLog } from '#drizzle/schema/records.ts';
import { addPair, addPerson, identityOf, type Pair } from '#test/database/people.ts';
import { first, IN_MARCH, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import {
  addProcuration,
  addRequest,
  FIRST_ROUND,
  newReference,
  procurationRequest,
} from '#test/database/procurations.ts';
import { assessor, president, townHall } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';

const DENAIN = stationOf('denain');
const EVE = addMinutes(POLLING_TEN, -16 * 60);
const OPENING = addMinutes(POLLING_TEN, -2 * 60);

let running: Running;
let people: Pair;
let reference: Reference;

/** Asked, established, on the numbered list on the eve, opened upon, and voted. */
beforeAll(async () => {
  running = await startRunning();
  people = await addPair(running.database);
  reference = await addRequest(running.database, people.mandant, procurationRequest(people.mandataire, FIRST_ROUND));
  const officer = await running.as('leroy');
  await officer.counter.establish.mutate({ key: newId(), reference, identity: 'match' });

  running.setClock(EVE);
  const { station, listPrint } = await running.as(president(DENAIN));
  const { pack } = await station.pack.mutate({ key: newId(), round: first.id });
  const { print } = await hallPrints();
  running.setClock(OPENING);
  const inHand = { no: print.no, count: print.added, digest: print.digest.slice(0, 6) };
  await listPrint.acknowledge.mutate({ key: newId(), round: first.id, ...inHand });
  await station.open.mutate({ key: newId(), round: first.id, pack: pack.no, here: { ...pack.facts, clock: OPENING } });
  running.setClock(POLLING_TEN);
  const act = { key: newId<string>(), id: newId<MarkId>(), round: first.id, inside: false };
  const { mandant, mandataire } = people;
  await station.proxyVotes.mutate({ ...act, by: { mandant: mandant.elector, mandataire: mandataire.elector } });
});
afterAll(() => running.close());

async function hallPrints() {
  const { listPrint } = await running.as(townHall('denain'));
  return listPrint.record.mutate({ key: newId(), round: first.id, station: DENAIN });
}

type Asked = Parameters<Awaited<ReturnType<Running['as']>>['procuration']['track']['query']>[0];

async function track(account: Parameters<Running['as']>[0], asked: Asked) {
  const { procuration } = await running.as(account);
  return (await procuration.track.query(asked)).courses;
}
const stepsOf = async (account: Parameters<Running['as']>[0], asked: Asked) =>
  (await track(account, asked)).map(({ steps }) => steps.map(({ kind }) => kind));

describe('The course of a procuration', () => {
  test('is told to its town hall from the request to the vote, each step with its date', async () => {
    const [course] = await track(townHall('denain'), { reference });
    const round = { election: 'Présidentielle 2027', number: 1, day: '2027-04-11' };
    expect(course).toEqual({
      procuration: expect.any(String),
      reference,
      mandant: expect.objectContaining({ lastName: people.mandant.lastName }),
      mandataire: expect.objectContaining({ lastName: people.mandataire.lastName }),
      zone: 'Europe/Paris',
      steps: [
        { kind: 'requested', on: '2027-03-01', status: 'established' },
        { kind: 'established', at: IN_MARCH, day: '2027-03-01', way: 'counter', placeName: 'Denain' },
        { kind: 'accepted', at: IN_MARCH },
        {
          kind: 'listed',
          round,
          station: DENAIN,
          list: { no: 1, madeAt: EVE, openedAt: OPENING },
          print: { no: 0, printedAt: EVE, acknowledgedAt: OPENING },
        },
        { kind: 'voted', round, station: DENAIN, at: POLLING_TEN, how: 'proxy' },
      ],
    });
  });

  test('is the same by the identity of either party, and to the station of the mandant but for the request', async () => {
    const whole = await track(townHall('denain'), { reference });
    expect(await track(townHall('denain'), { who: identityOf(people.mandant) })).toEqual(whole);
    expect(await track(townHall('denain'), { who: identityOf(people.mandataire) })).toEqual(whole);
    const station = await track(assessor(DENAIN), { who: identityOf(people.mandant) });
    expect(station).toMatchObject([{ reference: undefined, steps: whole[0]?.steps.slice(1) }]);
  });

  test('is told to both parties, without the numbers of the station’s lists', async () => {
    const own = { own: true } as const;
    const all = ['requested', 'established', 'accepted', 'listed', 'voted'];
    expect(await stepsOf(people.mandant, own)).toEqual([all]);
    expect(await stepsOf(people.mandataire, own)).toEqual([['established', 'accepted', 'listed', 'voted']]);
    const [course] = await track(people.mandant, { reference });
    expect(course?.steps.find(({ kind }) => kind === 'listed')).toMatchObject({ list: undefined, print: undefined });
  });

  test('ends with the control for the officer who made the act', async () => {
    expect(await stepsOf('leroy', { reference })).toEqual([['established', 'accepted']]);
    expect(await stepsOf('leroy', { who: identityOf(people.mandant) })).toEqual([['established', 'accepted']]);
  });

  test('of somebody with many is told of the newest 20, and how many older ones there are', async () => {
    const { mandant, mandataire } = await addPair(running.database);
    for (const _ of Array.from({ length: 22 })) {
      await addRequest(running.database, mandant, procurationRequest(mandataire, FIRST_ROUND));
    }
    const { procuration } = await running.as(townHall('denain'));
    const { courses, more } = await procuration.track.query({ who: identityOf(mandant) });
    expect([courses.length, more]).toEqual([20, 2]);
  });

  test('is nobody else’s', async () => {
    const who = identityOf(people.mandant);
    const stranger = await addPerson(running.database);
    for (const asked of [{ reference }, { who }]) {
      expect(await track('moreau', asked)).toEqual([]);
      expect(await track(townHall('marly'), asked)).toEqual([]);
      expect(await track(assessor(stationOf('denain', 2)), asked)).toEqual([]);
      expect(await track(stranger, asked)).toEqual([]);
    }
    expect(await track(townHall('denain'), { reference: newReference() })).toEqual([]);
    expect(await track(townHall('denain'), { reference: 'XXXXXX' })).toEqual([]);
  });

  test('has what still waits: a request that no authority has seen, and checks that go on', async () => {
    const asking = await addPair(running.database);
    const { database, world } = running;
    const asked = await addRequest(database, asking.mandant, procurationRequest(asking.mandataire, FIRST_ROUND));
    expect(await track(asking.mandant, { reference: asked })).toMatchObject([
      { procuration: undefined, mandataire: undefined, steps: [{ kind: 'requested' }] },
    ]);
    const inControl = { status: 'in-control', effectiveAt: undefined } as object;
    const given = await addPair(database);
    await addProcuration(database, { ...given, account: world.idOf('leroy') }, inControl);
    const ended = await stepsOf(townHall('denain'), { who: identityOf(given.mandant) });
    expect(ended[0]?.slice(0, 2)).toEqual(['established', 'waiting']);
  });

  test('tells a mandataire that it was rejected, and not why', async () => {
    const rejected = await addPair(running.database);
    const reasons = [{ code: 'out-of-scope' }];
    const changes = { status: 'rejected', reasons, effectiveAt: undefined } as object;
    await addProcuration(running.database, { ...rejected, account: running.world.idOf('leroy') }, changes);
    const [forMandant] = await track(rejected.mandant, { own: true });
    const [forMandataire] = await track(rejected.mandataire, { own: true });
    expect(forMandant?.steps.at(-1)).toEqual({ kind: 'rejected', reasons });
    expect(forMandataire?.steps.at(-1)).toEqual({ kind: 'rejected', reasons: [] });
  });

  test('is logged with its mandant, and where there is nothing to show', async () => {
    await track(townHall('denain'), { reference });
    const stranger = await addPerson(running.database, { on: 'marly' });
    await track(townHall('denain'), { who: identityOf(stranger) });
    const logged = await running.database.db.select().from(accessLog).where(eq(accessLog.read, 'procuration.track'));
    expect(logged.map(({ subject }) => subject)).toContain(people.mandant.elector);
    expect(logged.filter(({ subject }) => /^[0-9a-f]{64}$/.test(subject)).length).toBeGreaterThan(0);
  });
});
