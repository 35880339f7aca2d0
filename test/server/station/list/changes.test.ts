import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ElectorId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { appendChange } from '#drizzle/queries/list-changes.ts';
import { addCrowd, addPair, addPerson, type Person } from '#test/database/people.ts';
import { first, IN_MARCH, newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addRequest, procurationRequest } from '#test/database/procurations.ts';
import { assessor, president } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf } from '#test/server/terminal.ts';
import { startTwoServers, type TwoServers } from '#test/server/two-servers.ts';
import { until } from '#test/until.ts';

const DENAIN = stationOf('denain');
/** Milliseconds: longer than any test. */
const NEVER = 3_600_000;
/**
 * Milliseconds after which a server answers a poll with nothing new, and after which one that stops cuts it
 * off.
 */
const BY_ITSELF = 25_000;
const CUT_OFF = 10_000;

let two: TwoServers;
let database: Database;
let server: Running;
let otherServer: Running;
let bureau: Api;

/** Two servers in front of one database, which do not look by themselves in the time of a test. */
beforeAll(async () => {
  two = await startTwoServers({ pollEvery: NEVER });
  [server, otherServer] = two.servers;
  [database] = two.databases;
  for (const running of two.servers) running.setClock(POLLING_TEN);
  bureau = await server.as(assessor(DENAIN));
});
afterAll(() => two.close());

const vote = (api: Api, { elector: mandant }: Person) => api.station.mandantVotes.mutate({ ...newVote(), mandant });
const cursorNow = async () => (await bureau.station.list.query({ round: first.id, limit: 500 })).cursor;
const since = (cursor: string, api = bureau) => api.station.changes.query({ round: first.id, cursor });

const isWaited = ({ context }: Running) => until(() => expect(context.changeFeed.waiters()).toHaveLength(1));

const LINES = sql`from pg_stat_activity where application_name = 'procuration-live' and datname = current_database()`;
const countLines = async () => (await query(database.db, sql`select pid ${LINES}`)).length;
const breakLines = async () => (await query(database.db, sql`select pg_terminate_backend(pid) ${LINES}`)).length;

async function timed<Result>(promise: Promise<Result>): Promise<{ readonly result: Result; readonly ms: number }> {
  const started = performance.now();
  return { result: await promise, ms: performance.now() - started };
}

describe('A terminal that waits for the changes of a list', () => {
  test('hears at once of a mark from another terminal', async () => {
    const voter = await addPerson(database);
    const presiding = await server.as(president(DENAIN));
    const waiting = timed(since(await cursorNow()));
    await isWaited(server);

    const { mark } = await vote(presiding, voter);

    const { result, ms } = await waiting;
    expect(result.people).toMatchObject([{ elector: voter.elector, mark }]);
    expect(ms).toBeLessThan(BY_ITSELF);
  });

  test('hears at once of a mark by way of another server, which tells it', async () => {
    const voter = await addPerson(database);
    const elsewhere = await otherServer.as(president(DENAIN));
    const waiting = since(await cursorNow());
    await isWaited(server);

    const { mark } = await vote(elsewhere, voter);

    expect((await waiting).people).toMatchObject([{ elector: voter.elector, mark }]);
  });

  test('hears of what was told while the connection between the servers was broken, and after', async () => {
    const [early, late] = [await addPerson(database), await addPerson(database)];
    const elsewhere = await otherServer.as(president(DENAIN));
    const waiting = since(await cursorNow());
    await isWaited(server);

    expect(await breakLines()).toBe(2);
    await vote(elsewhere, early);
    const { people, cursor } = await waiting;
    await until(async () => expect(await countLines()).toBe(2));
    const again = since(cursor);
    await isWaited(server);
    await vote(elsewhere, late);

    expect(people.map(({ elector }) => elector)).toEqual([early.elector]);
    expect((await again).people.map(({ elector }) => elector)).toEqual([late.elector]);
  });

  test('hears by a look of its server what no other told it', async () => {
    const deaf = await startRunning({
      database: { ...two.databases[1], listenUrl: undefined },
      world: two.world,
      pollEvery: 200,
    });
    deaf.setClock(POLLING_TEN);
    const voter = await addPerson(database);
    const waiting = since(await cursorNow(), await deaf.as(assessor(DENAIN)));
    await isWaited(deaf);

    await vote(await server.as(president(DENAIN)), voter);

    expect((await waiting).people.map(({ elector }) => elector)).toEqual([voter.elector]);
    await deaf.close();
  });

  test('hears with all the others of the station', async () => {
    const voter = await addPerson(database);
    const terminals = await Promise.all(Array.from({ length: 20 }, () => server.as(assessor(DENAIN))));
    const cursor = await cursorNow();
    const waiting = Promise.all(terminals.map((api) => since(cursor, api)));
    await isWaited(server);

    const { mark } = await vote(bureau, voter);

    const answers = await waiting;
    expect(answers).toHaveLength(20);
    for (const { people } of answers) expect(people).toMatchObject([{ elector: voter.elector, mark }]);
  });

  test('hears of what a counter establishes for someone on the list', async () => {
    const { mandant, mandataire } = await addPair(database);
    server.setClock(IN_MARCH);
    const reference = await addRequest(database, mandant, procurationRequest(mandataire));
    const waiting = since(await cursorNow());

    const officer = await server.as('leroy');
    await officer.counter.establish.mutate({ key: newId(), reference, identity: 'match' });

    const { people } = await waiting;
    expect(people).toMatchObject([
      {
        elector: mandant.elector,
        gives: [{ mandataire: { elector: mandataire.elector }, state: 'usable', reasons: [] }],
      },
    ]);
    server.setClock(POLLING_TEN);
  });

  test('goes on from where he was, however long ago', async () => {
    const [early, late] = [await addPerson(database), await addPerson(database)];
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
    const foreigner = await addPerson(database, { list: 'eu-municipal' });
    const voter = await addPerson(database);
    const start = await cursorNow();
    await database.db.transaction(async (tx) => {
      for (let count = 0; count < 520; count += 1) {
        await appendChange(tx, { station: DENAIN, elector: foreigner.elector, at: POLLING_TEN });
      }
    });
    await vote(bureau, voter);

    const { result, ms } = await timed(since(start));
    expect(result.people.map(({ elector }) => elector)).toEqual([voter.elector]);
    expect(ms).toBeLessThan(BY_ITSELF);
  });

  test('misses nothing and hears nothing twice, while terminals of two servers mark', async () => {
    const [last, voters] = [await addPerson(database), await addCrowd(database, 60)];
    const start = await cursorNow();
    const terminals = await Promise.all(
      [server, server, otherServer, otherServer].map((running) => running.as(assessor(DENAIN))),
    );

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

  /** As long as a server lets a station rest that thousands follow. */
  function letRest({ context: { changeFeed } }: Running): void {
    for (let answers = 0; answers < 2_000; answers += 1) changeFeed.answered(DENAIN, 'poll');
  }

  test('misses nothing and hears nothing twice, while his station rests', async () => {
    const voters = await addCrowd(database, 12);
    const start = await cursorNow();
    letRest(server);
    const heard = follow(start, voters.length);
    for (const voter of voters) {
      await vote(bureau, voter);
      letRest(server);
    }

    expect((await heard).toSorted()).toEqual(voters.map(({ elector }) => elector).toSorted());
  });

  test('hears nothing more once signed out, while his station rests', async () => {
    const [voter, leaving] = [await addPerson(database), await server.as(president(DENAIN))];
    const cursor = await cursorNow();
    await vote(bureau, voter);
    letRest(server);
    const waiting = failureOf(since(cursor, leaving));

    await leaving.session.signOut.mutate({});

    expect(await waiting).toEqual({ status: 401, codes: [] });
  });

  test('keeps its connection from one answer to the next, however late', async () => {
    const answer = await fetch(`${server.url}/livez`);
    expect(answer.headers.get('keep-alive')).toBe('timeout=65');
  });

  test('hears nothing more once signed out', async () => {
    const voter = await addPerson(database);
    const leaving = await server.as(president(DENAIN));
    const waiting = failureOf(since(await cursorNow(), leaving));
    await isWaited(server);

    await leaving.session.signOut.mutate({});
    await vote(bureau, voter);

    expect(await waiting).toEqual({ status: 401, codes: [] });
  });

  test('hears nothing more when the session ends between an answer and the next poll', async () => {
    const [before, after] = [await addPerson(database), await addPerson(database)];
    const leaving = await server.as(president(DENAIN));
    const waiting = since(await cursorNow(), leaving);
    await isWaited(server);
    await vote(bureau, before);
    const { cursor } = await waiting;

    await database.db.execute(sql`delete from sessions where account in (
      select id from accounts where role = 'presiding-officer' and station = ${DENAIN})`);
    const again = failureOf(since(cursor, leaving));
    await isWaited(server);
    await vote(bureau, after);

    expect(await again).toEqual({ status: 401, codes: [] });
  });

  test('R-77: hears nothing more of a station after a move to another', async () => {
    const [before, after] = [await addPerson(database), await addPerson(database)];
    const moved = await server.as(president(DENAIN));
    const waiting = since(await cursorNow(), moved);
    await isWaited(server);
    await vote(bureau, before);
    const { cursor } = await waiting;
    const again = failureOf(since(cursor, moved));
    await isWaited(server);

    const move = (from: string, to: string) =>
      database.db.execute(sql`update accounts set station = ${to}
        where role = 'presiding-officer' and station = ${from} and name = ${president(DENAIN)}`);
    await move(DENAIN, stationOf('denain', 2));
    await vote(bureau, after);

    expect(await again).toEqual({ status: 401, codes: [] });
    await move(stationOf('denain', 2), DENAIN);
  });

  test('is answered when the server stops, with nothing new', async () => {
    const stopping = await startRunning({ database: two.databases[1], world: two.world });
    const waiting = timed(since(await cursorNow(), await stopping.as(assessor(DENAIN))));
    await isWaited(stopping);

    const closed = await timed(stopping.close());

    const { result } = await waiting;
    expect(result.people).toEqual([]);
    expect(closed.ms).toBeLessThan(CUT_OFF);
  });
});
