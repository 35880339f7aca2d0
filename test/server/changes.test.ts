import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ElectorId, MarkId } from '#core/ids.ts';
import { type Database, openDatabase } from '#drizzle/db.ts';
import { appendChange } from '#drizzle/queries/stations.ts';
import { makeDatabase } from '#test/db.ts';
import { addRequest, toGive } from '#test/make/acts.ts';
import { addCrowd, addPerson, type Person } from '#test/make/people.ts';
import { first, IN_MARCH, newId, POLLING_TEN, stationOf } from '#test/make/places.ts';
import { addWorld, assessor, president, type World } from '#test/make.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf } from '#test/server/terminal.ts';

const DENAIN = stationOf('denain');

let url: string;
let world: World;
let databases: readonly [Database, Database];
let one: Running;
let other: Running;
let bureau: Api;

/** Two servers in front of one database: the second's marks wake nobody on the first. */
beforeAll(async () => {
  url = await makeDatabase();
  databases = [await openDatabase({ url }), await openDatabase({ url })];
  world = await addWorld(databases[0]);
  [one, other] = [
    await startRunning({ database: databases[0], world }),
    await startRunning({ database: databases[1], world }),
  ];
  for (const server of [one, other]) server.setClock(POLLING_TEN);
  bureau = await one.as(assessor(DENAIN));
});
afterAll(async () => {
  await one.close();
  await other.close();
  for (const database of databases) await database.close();
});

const vote = (api: Api, { elector: mandant }: Person) =>
  api.station.mandantVotes.mutate({ key: newId(), id: newId<MarkId>(), round: first.id, inside: false, mandant });
const cursorNow = async () => (await bureau.station.list.query({ round: first.id, limit: 500 })).cursor;
const since = (cursor: string, api = bureau) => api.station.changes.query({ round: first.id, cursor });

async function timed<Result>(promise: Promise<Result>): Promise<{ readonly result: Result; readonly ms: number }> {
  const started = performance.now();
  return { result: await promise, ms: performance.now() - started };
}

describe('Who waits for the changes of a list', () => {
  test('hears at once of a mark from another terminal', async () => {
    const voter = await addPerson(databases[0]);
    const presiding = await one.as(president(DENAIN));
    const waiting = timed(since(await cursorNow()));
    await new Promise((resolve) => setTimeout(resolve, 200));

    const { mark } = await vote(presiding, voter);

    const { result, ms } = await waiting;
    expect(result.people).toMatchObject([{ elector: voter.elector, mark }]);
    expect(ms).toBeLessThan(3_000);
  });

  test('hears within 5 seconds of a mark by way of another server', async () => {
    const voter = await addPerson(databases[0]);
    const elsewhere = await other.as(president(DENAIN));
    const waiting = timed(since(await cursorNow()));
    await new Promise((resolve) => setTimeout(resolve, 200));

    await vote(elsewhere, voter);

    const { result, ms } = await waiting;
    expect(result.people.map(({ elector }) => elector)).toEqual([voter.elector]);
    expect(ms).toBeLessThan(8_000);
  });

  test('hears of what a counter establishes for someone on the list', async () => {
    const [mandant, mandataire] = [await addPerson(databases[0]), await addPerson(databases[0])];
    one.setClock(IN_MARCH);
    const reference = await addRequest(databases[0], mandant, toGive(mandataire));
    const waiting = since(await cursorNow());

    const officer = await one.as('leroy');
    await officer.counter.establish.mutate({ key: newId(), reference, identity: 'match' });

    const { people } = await waiting;
    expect(people).toMatchObject([
      {
        elector: mandant.elector,
        gives: [{ mandataire: { elector: mandataire.elector }, state: 'usable', reasons: [] }],
      },
    ]);
    one.setClock(POLLING_TEN);
  });

  test('goes on from where he was, however long ago', async () => {
    const [early, late] = [await addPerson(databases[0]), await addPerson(databases[0])];
    const start = await cursorNow();
    await vote(bureau, early);
    const { cursor, people } = await since(start);
    await vote(bureau, late);

    expect(people.map(({ elector }) => elector)).toEqual([early.elector]);
    expect((await since(cursor)).people.map(({ elector }) => elector)).toEqual([late.elector]);
    expect(new Set((await since(start)).people.map(({ elector }) => elector))).toEqual(
      new Set([early.elector, late.elector]),
    );
  });

  test('is not held up by any number of changes that are not of the round', async () => {
    const foreigner = await addPerson(databases[0], { list: 'eu-municipal' });
    const voter = await addPerson(databases[0]);
    const start = await cursorNow();
    await databases[0].db.transaction(async (tx) => {
      for (let count = 0; count < 520; count += 1) {
        await appendChange(tx, { station: DENAIN, elector: foreigner.elector, at: POLLING_TEN });
      }
    });
    await vote(bureau, voter);

    const { result, ms } = await timed(since(start));
    expect(result.people.map(({ elector }) => elector)).toEqual([voter.elector]);
    expect(ms).toBeLessThan(3_000);
  });

  test('misses nothing and hears nothing twice, while terminals of two servers mark', async () => {
    const [last, voters] = [await addPerson(databases[0]), await addCrowd(databases[0], 60)];
    const start = await cursorNow();
    const terminals = await Promise.all([one, one, other, other].map((server) => server.as(assessor(DENAIN))));

    const marking = Promise.all(
      terminals.map(async (api, index) => {
        for (const voter of voters.filter((_, place) => place % terminals.length === index)) await vote(api, voter);
      }),
    );
    const marked = marking.then(() => vote(bureau, last));
    const heard = await follow(start, voters.length + 1);
    await marked;

    expect(heard.toSorted()).toEqual([last, ...voters].map(({ elector }) => elector).toSorted());
  });

  /** Whose marks come, one after the other, until there are so many. */
  async function follow(start: string, size: number): Promise<readonly ElectorId[]> {
    const heard: ElectorId[] = [];
    for (let cursor = start; heard.length < size; ) {
      const answer = await since(cursor);
      expect(answer.people.every(({ mark }) => mark?.kind === 'in-person')).toBe(true);
      expect(Number(answer.cursor)).toBeGreaterThan(Number(cursor));
      heard.push(...answer.people.map(({ elector }) => elector));
      cursor = answer.cursor;
    }
    return heard;
  }

  test('hears nothing more once signed out', async () => {
    const voter = await addPerson(databases[0]);
    const leaving = await one.as(president(DENAIN));
    const waiting = failureOf(since(await cursorNow(), leaving));
    await new Promise((resolve) => setTimeout(resolve, 200));

    await leaving.session.signOut.mutate({});
    await vote(bureau, voter);

    expect(await waiting).toEqual({ status: 401, codes: [] });
  });

  test('is answered when the server stops, with nothing new', async () => {
    const server = await startRunning({ database: databases[1], world });
    const waiting = timed(since(await cursorNow(), await server.as(assessor(DENAIN))));
    await new Promise((resolve) => setTimeout(resolve, 300));

    const closed = await timed(server.close());

    const { result } = await waiting;
    expect(result.people).toEqual([]);
    expect(closed.ms).toBeLessThan(2_000);
  });
});
