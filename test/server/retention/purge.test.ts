import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { dayAt, instantOf, localTime, PARIS, startOf } from '#core/calendar/instant.ts';
import { incidents } from '#drizzle/schema/marks.ts';
import { procurations, requests, revocations } from '#drizzle/schema/procurations.ts';
import { auditBody, auditEntry } from '#drizzle/schema/records.ts';
import { purges } from '#drizzle/schema/retention.ts';
import { purgeDaily } from '#server/retention/daily.ts';
import { BATCH } from '#server/retention/purge.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { first, IN_MARCH, newId, type PlaceName, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { president } from '#test/database/world.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { untilAnswered } from '#tui/client.ts';

let running: Running;

/** A server for one subject: a purge counts and sweeps all there is, and the clock only goes on. */
function serveApart(): void {
  beforeAll(async () => {
    running = await startRunning();
  });
  afterAll(() => running.close());
}

const AT_HOME = { request: true, statement: true };
const setDay = (on: string) => running.setClock(instantOf(day(on), localTime('09:00'), PARIS));

/** A procuration made at the counter, and its revocation at home. */
async function revokedAtHome(on: PlaceName): Promise<Person> {
  running.setClock(IN_MARCH);
  const mandant = await addPerson(running.database, { on });
  const mandataire = await addPerson(running.database);
  await addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });
  const { counter } = await running.as('leroy');
  await counter.revoke.mutate({
    key: newId(),
    mandant: mandant.elector,
    identity: 'match',
    homeVisit: AT_HOME,
  });
  return mandant;
}

async function revocationsOf({ elector }: Person) {
  const { db } = running.database;
  return db.select().from(revocations).where(eq(revocations.mandant, elector));
}

async function purge() {
  const { retention } = await running.as('admin');
  return retention.purge.mutate({ key: newId() });
}

describe('What is kept (R-74)', () => {
  serveApart();

  test('of a revocation made at home, that it was is forgotten six months after it', async () => {
    const mandant = await revokedAtHome('denain');
    setDay('2027-09-01');
    await purge();
    expect(await revocationsOf(mandant)).toMatchObject([{ homeVisit: true }]);

    setDay('2027-09-02');
    expect(await purge()).toMatchObject({ visits: 1, finished: true });
    expect(await revocationsOf(mandant)).toMatchObject([{ homeVisit: false }]);
    expect(await purge()).toMatchObject({ visits: 0, finished: true });
  });

  test('a revocation goes a year after it; of a consular mandant, once no form written before it could run', async () => {
    const [home, abroad] = [await revokedAtHome('denain'), await revokedAtHome('montreal')];
    setDay('2028-03-02');
    await purge();
    expect(await revocationsOf(home)).toEqual([]);
    expect(await revocationsOf(abroad)).toHaveLength(1);

    setDay('2030-03-01');
    await purge();
    expect(await revocationsOf(abroad)).toHaveLength(1);
    setDay('2030-03-02');
    await purge();
    expect(await revocationsOf(abroad)).toEqual([]);
  });
});

describe('An incident (R-47, R-74)', () => {
  serveApart();

  test('a year after it, tells that there was one, and nothing of whom', async () => {
    setDay('2027-04-11');
    const station = stationOf('denain');
    const { station: bureau } = await running.as(president(station));
    await bureau.write.mutate({
      key: newId(),
      round: first.id,
      what: 'incident',
      text: 'Mme Martin a trouvé porte close.',
    });
    const written = () => running.database.db.select().from(incidents).where(eq(incidents.station, station));
    setDay('2028-04-11');
    await purge();
    expect(JSON.stringify(await written())).toContain('Martin');

    setDay('2028-04-13');
    expect(await purge()).toMatchObject({ incidents: 1, finished: true });
    expect(await written()).toMatchObject([{ kind: 'written', facts: {} }]);
    expect(await purge()).toMatchObject({ incidents: 0 });
  });
});

/** The years go on from test to test. */
describe('The purge of the day (R-70, R-74)', { shuffle: false }, () => {
  serveApart();

  const elections = async (person: Person) => {
    const { db } = running.database;
    return {
      requests: await db.$count(requests, eq(requests.mandant, person.elector)),
      procurations: await db.$count(procurations, eq(procurations.mandant, person.elector)),
    };
  };
  const entries = () => running.database.db.$count(auditEntry, eq(auditEntry.act, 'retention.purge'));

  test('is made once a day, by whichever server comes first, and leaves an entry of no account', async () => {
    running.setClock(IN_MARCH);
    const mandant = await addPerson(running.database);
    const mandataire = await addPerson(running.database);
    await addRequest(running.database, mandant, procurationRequest(mandataire));
    await addProcuration(running.database, { mandant, mandataire, account: running.world.idOf('leroy') });
    setDay('2031-06-01');
    const before = await entries();

    await Promise.all([purgeDaily(running.context), purgeDaily(running.context), purgeDaily(running.context)]);

    expect(await elections(mandant)).toEqual({ requests: 0, procurations: 0 });
    expect(await entries()).toBe(before + 1);
    const { retention } = await running.as('admin');
    expect(await retention.foresee.query({})).toMatchObject({ requests: 0, procurations: 0, finished: true });
  });

  test('comes again the day after', async () => {
    setDay('2031-06-02');
    const late = await addPerson(running.database);
    await addRequest(running.database, late, procurationRequest(await addPerson(running.database)));
    setDay('2031-06-01');
    await purgeDaily(running.context);
    expect(await elections(late)).toMatchObject({ requests: 1 });

    setDay('2031-06-02');
    await purgeDaily(running.context);
    expect(await elections(late)).toMatchObject({ requests: 0 });
  });

  test('looks on from where it came to the day before, and passes over no body, were they all of one moment', async () => {
    const station = stationOf('denain');
    const { station: bureau } = await running.as(president(station));
    /** Like every terminal, again with its key as long as the server says that it is busy. */
    const write = () => {
      const sent = { key: newId<string>(), round: first.id, what: 'incident', text: 'Une panne.' } as const;
      return untilAnswered(() => bureau.write.mutate(sent));
    };
    const bodiesOf = async () => {
      const { db } = running.database;
      const kept = await db
        .select({ at: auditEntry.at })
        .from(auditEntry)
        .innerJoin(auditBody, and(eq(auditBody.chain, auditEntry.chain), eq(auditBody.seq, auditEntry.seq)))
        .where(eq(auditEntry.act, 'station.write'));
      return kept.map(({ at }) => dayAt(at, PARIS));
    };
    setDay('2032-01-10');
    for (let part = 0; part < BATCH + 5; part += 41) await Promise.all(Array.from({ length: 41 }, write));
    setDay('2032-01-11');
    await write();

    setDay('2033-01-11');
    await purgeDaily(running.context);
    expect(await bodiesOf()).toEqual(['2032-01-11']);
    const [last] = await running.database.db.select().from(purges).orderBy(desc(purges.day));
    expect(last?.bodiesBefore).toBe(startOf(day('2032-01-11'), PARIS));

    setDay('2033-01-12');
    await purgeDaily(running.context);
    expect(await bodiesOf()).toEqual([]);
  });
});
