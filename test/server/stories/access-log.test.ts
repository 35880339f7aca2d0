import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessLog } from '#drizzle/schema/records.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addCrowd, addPair, addPerson, type Person } from '#test/database/people.ts';
import { first, stationOf } from '#test/database/places.ts';
import { addRequest, procurationRequest } from '#test/database/procurations.ts';
import { assessor } from '#test/database/world.ts';
import { connect, failureOf } from '#test/server/terminal.ts';
import { startTwoServers, type TwoServers } from '#test/server/two-servers.ts';

let two: TwoServers;

/** Two servers in front of one database: a terminal may look at one card by way of each. */
beforeAll(async () => {
  two = await startTwoServers();
});
afterAll(() => two.close());

const readsOf = (read: string) =>
  two.databases[0].db.select().from(accessLog).where(eq(accessLog.read, read)).orderBy(asc(accessLog.seq));
async function faults() {
  await logLoaded(two.databases[0]);
  return (await (await two.servers[0].as('admin')).audit.verify.query({})).faults;
}

async function look(token: string, crowd: readonly Person[]): Promise<void> {
  await Promise.all(
    two.servers.flatMap(({ url }) =>
      crowd.map(({ elector }) => connect(url, token).station.card.query({ round: first.id, elector })),
    ),
  );
}

describe('The log of who read whose data', () => {
  test('is written whole and in one chain, when a terminal looks by way of two servers at once', async () => {
    const crowd = await addCrowd(two.databases[0], 8);
    const token = await two.servers[0].tokenOf(assessor(stationOf('denain')));

    for (const _ of [1, 2, 3]) await look(token, crowd);

    const shown = crowd.map(({ elector }) => `${elector}`);
    const rows = (await readsOf('station.card')).filter(({ subject }) => shown.includes(subject ?? ''));
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 3 * 2 * crowd.length }, (_, index) => index + 1));
    expect(new Set(rows.map(({ chain }) => chain)).size).toBe(1);
    for (const { elector } of crowd) expect(rows.filter(({ subject }) => subject === elector)).toHaveLength(6);
    expect(await faults()).toEqual([]);
  });

  test('is a chain of its own for each session', async () => {
    const { elector } = await addPerson(two.databases[0]);
    const bureaux = await Promise.all([1, 2].map(() => two.servers[0].as(assessor(stationOf('denain')))));
    for (const { station } of bureaux) await station.card.query({ round: first.id, elector });

    const rows = (await readsOf('station.card')).filter(({ subject }) => subject === elector);
    expect(rows.map(({ seq }) => seq)).toEqual([1, 1]);
    expect(new Set(rows.map(({ chain }) => chain)).size).toBe(2);
  });

  test('names both people shown at a counter, and a digest of the person looked up at another station', async () => {
    const { mandant, mandataire } = await addPair(two.databases[0]);
    const reference = await addRequest(two.databases[0], mandant, procurationRequest(mandataire));
    const [officer, bureau] = [await two.servers[0].as('leroy'), await two.servers[0].as(assessor(stationOf('marly')))];
    await officer.counter.find.query({ reference });
    await failureOf(officer.counter.find.query({ reference: 'XBQ7V3' }));
    await bureau.station.elsewhere.query({ lastName: mandant.lastName, born: mandant.born });

    const shown = [mandant.elector, mandataire.elector];
    expect((await readsOf('counter.find')).map(({ subject }) => subject)).toEqual(shown);
    expect((await readsOf('station.elsewhere')).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
  });

  test('comes first: what cannot be logged is not answered', async () => {
    const { elector } = await addPerson(two.databases[0]);
    const { station } = await two.servers[0].as(assessor(stationOf('denain')));
    const open = () => station.card.query({ round: first.id, elector });
    await two.databases[0].db.execute('alter table access_log rename to away');
    const failed = await failureOf(open());
    await two.databases[0].db.execute('alter table away rename to access_log');

    expect(failed.status).toBe(500);
    await open();
    expect((await readsOf('station.card')).filter(({ subject }) => subject === elector)).toHaveLength(1);
    expect(await faults()).toEqual([]);
  });
});
