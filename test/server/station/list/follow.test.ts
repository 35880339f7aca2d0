import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RoundId } from '#core/model/ids.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { loadRefusedVotes } from '#drizzle/queries/refused-votes.ts';
import { callerOf } from '#server/accounts/caller.ts';
import type { CallContext } from '#server/api/context.ts';
import { followChanges } from '#server/station/list/follow.ts';
import { addCrowd, addPerson, type Person } from '#test/database/people.ts';
import { first, POLLING_TEN, second, stationOf } from '#test/database/places.ts';
import { assessor, president } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Api, failureOf } from '#test/server/terminal.ts';
import { startTwoServers, type TwoServers } from '#test/server/two-servers.ts';
import { until } from '#test/until.ts';
import type { Client, ListChanges } from '#tui/answers.ts';
import { connect } from '#tui/client.ts';

const DENAIN = stationOf('denain');
/** Milliseconds: longer than any test. */
const NEVER = 3_600_000;

let two: TwoServers;
let database: Database;
let server: Running;
let otherServer: Running;
let bureau: Api;

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
const terminal = async (running: Running, account: string) =>
  connect(running.url, { token: await running.tokenOf(account) });

/** What a use case is called with, in a new session of an account. */
async function callAs(account: string): Promise<CallContext> {
  const caller = await callerOf(server.context, await server.tokenOf(account));
  if (caller === undefined) throw new Error('no session');
  return { ...server.context, caller };
}

/** The changes of an open stream, one after the other; `stop` hangs up. */
async function listen(client: Client, cursor: string) {
  const over = new AbortController();
  const stream = await client.station.follow.query({ round: first.id, cursor }, { signal: over.signal });
  const changes = stream[Symbol.asyncIterator]();
  const next = async (): Promise<ListChanges> => {
    const { done, value } = await changes.next();
    if (done) throw new Error('the stream ended');
    return value;
  };
  return { next, isOver: async () => (await changes.next()).done, stop: () => over.abort() };
}

const electorsOf = ({ people }: ListChanges) => people.map(({ elector }) => elector);
const isWaited = ({ context }: Running) => until(() => expect(context.changeFeed.waiters()).toHaveLength(1));
const isDeserted = ({ context }: Running) => until(() => expect(context.changeFeed.waiters()).toEqual([]));

describe('A terminal that follows its list on a stream', () => {
  test('is sent each mark at once, by whichever server it was made', async () => {
    const [here, elsewhere] = [await addPerson(database), await addPerson(database)];
    const { next, stop } = await listen(await terminal(server, assessor(DENAIN)), await cursorNow());
    await isWaited(server);

    const { mark } = await vote(bureau, here);
    expect((await next()).people).toMatchObject([{ elector: here.elector, mark }]);
    await vote(await otherServer.as(president(DENAIN)), elsewhere);
    expect(electorsOf(await next())).toEqual([elsewhere.elector]);

    stop();
    await isDeserted(server);
  });

  test('R-47: is told of each vote that another terminal’s refused, by whichever server, with the reasons', async () => {
    const voter = await addPerson(database);
    const secondRefused = await addPerson(database);
    for (const person of [voter, secondRefused]) await vote(bureau, person);
    const { next, stop } = await listen(await terminal(server, president(DENAIN)), await cursorNow());
    await isWaited(server);

    expect(await failureOf(vote(await otherServer.as(assessor(DENAIN)), voter))).toMatchObject({ status: 422 });

    const told = await next();
    const refusals = [expect.objectContaining({ code: 'already-voted-in-person' })];
    const refused = { no: Number(told.cursor), at: POLLING_TEN, elector: voter.elector, refusals };
    expect(told).toEqual({ cursor: told.cursor, people: [], gone: [], sitting: undefined, refused: [refused] });
    await isWaited(server);
    await failureOf(vote(bureau, secondRefused));
    expect((await next()).refused).toMatchObject([{ elector: secondRefused.elector }]);

    stop();
    await isDeserted(server);
  });

  test('R-47: is given the votes refused before, with the first page of the list, of its station and round alone', async () => {
    const voter = await addPerson(database);
    await vote(bureau, voter);
    await failureOf(vote(bureau, voter));
    const electorsIn = async (account: string, round: RoundId) => {
      const { station } = await otherServer.as(account);
      const { refused } = await station.list.query({ round, limit: 500 });
      return refused.map(({ elector }) => elector);
    };

    expect((await electorsIn(president(DENAIN), first.id)).at(-1)).toBe(voter.elector);
    expect(await electorsIn(president(DENAIN), second.id)).toEqual([]);
    expect(await electorsIn(president(stationOf('denain', 2)), first.id)).toEqual([]);
  });

  test('R-47: is given the newest of many refused votes, and how many older ones there are', async () => {
    const station = { station: DENAIN, round: first.id };
    const read = (most?: number) =>
      inTransaction(database, { actor: SYSTEM, access: 'decide' }, (tx) =>
        loadRefusedVotes(tx, station, { after: 0, until: Number.MAX_SAFE_INTEGER, ...(most && { most }) }),
      );
    const voter = await addPerson(database);
    await vote(bureau, voter);
    for (const _ of [1, 2]) await failureOf(vote(bureau, voter));
    const { refused, more } = await read();
    expect(more).toBe(0);
    expect(await read(1)).toEqual({ refused: refused.slice(-1), more: refused.length - 1 });
    expect(await bureau.station.list.query({ round: first.id, limit: 500 })).toMatchObject({ olderRefused: 0 });
  });

  test('is sent what the others of the station are sent', async () => {
    const voter = await addPerson(database);
    const cursor = await cursorNow();
    const terminals = await Promise.all(
      Array.from({ length: 20 }, async () => listen(await terminal(server, assessor(DENAIN)), cursor)),
    );
    await isWaited(server);

    await vote(bureau, voter);

    const sent = await Promise.all(terminals.map(({ next }) => next()));
    for (const changes of sent) expect(changes).toEqual(sent[0]);
    expect(sent.map(electorsOf)).toEqual(sent.map(() => [voter.elector]));
    for (const { stop } of terminals) stop();
    await isDeserted(server);
  });

  test('is sent a change that is read once for the station', async () => {
    const voter = await addPerson(database);
    const since = { round: first.id, cursor: await cursorNow() };
    const streams = await Promise.all(
      [1, 2, 3].map(async () =>
        followChanges(await callAs(assessor(DENAIN)), since, undefined)[Symbol.asyncIterator](),
      ),
    );
    const waiting = Promise.all(streams.map((changes) => changes.next()));
    await isWaited(server);

    await vote(bureau, voter);

    const [changes, ...sentToOthers] = (await waiting).map(({ value }) => value);
    expect(electorsOf(changes)).toEqual([voter.elector]);
    for (const sent of sentToOthers) expect(sent).toBe(changes);
  });

  test('misses nothing and is sent nothing twice, though the stream breaks again and again', async () => {
    const voters = await addCrowd(database, 40);
    let cursor = await cursorNow();
    const terminals = await Promise.all([server, otherServer].map((running) => running.as(assessor(DENAIN))));
    const marking = Promise.all(
      terminals.map(async (api, index) => {
        for (const voter of voters.filter((_, place) => place % 2 === index)) await vote(api, voter);
      }),
    );

    const seen: string[] = [];
    for (let opened = 0; seen.length < voters.length; opened += 1) {
      const running = opened % 2 === 0 ? server : otherServer;
      const { next, stop } = await listen(await terminal(running, president(DENAIN)), cursor);
      const changes = await next();
      stop();
      expect(Number(changes.cursor)).toBeGreaterThan(Number(cursor));
      cursor = changes.cursor;
      seen.push(...electorsOf(changes));
    }
    await marking;

    expect(seen.toSorted()).toEqual(voters.map(({ elector }) => elector).toSorted());
  });

  test('is sent nothing more once signed out', async () => {
    const [before, after] = [await addPerson(database), await addPerson(database)];
    const token = await server.tokenOf(president(DENAIN));
    const client = connect(server.url, { token });
    const { next } = await listen(client, await cursorNow());
    await isWaited(server);
    await vote(bureau, before);
    expect(electorsOf(await next())).toEqual([before.elector]);
    await isWaited(server);

    await client.session.signOut.mutate({});
    await vote(bureau, after);

    expect(await failureOf(next())).toEqual({ status: 401, codes: [] });
    await isDeserted(server);
  });

  test('R-77: is sent nothing more of a station that is no longer its own', async () => {
    const after = await addPerson(database);
    const { next } = await listen(await terminal(server, president(DENAIN)), await cursorNow());
    await isWaited(server);
    const move = (to: string) =>
      database.db.execute(sql`update accounts set station = ${to} where name = ${president(DENAIN)}`);

    await move(stationOf('denain', 2));
    await vote(bureau, after);

    expect(await failureOf(next())).toEqual({ status: 401, codes: [] });
    await move(DENAIN);
  });

  test('is told every 25 seconds that the server is there, and its session is checked', async () => {
    const call = await callAs(president(DENAIN));
    const since = { round: first.id, cursor: await cursorNow() };
    const over = new AbortController();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const changes = followChanges(call, since, over.signal)[Symbol.asyncIterator]();
      const quiet = changes.next();
      await vi.advanceTimersByTimeAsync(25_000);
      expect(await quiet).toMatchObject({ value: { cursor: since.cursor, people: [] } });

      const refused = failureNameOf(changes.next());
      await database.db.execute(sql`delete from sessions where account = ${call.caller.account.id}`);
      await vi.advanceTimersByTimeAsync(25_000);
      expect(await refused).toBe('SignedOut');
    } finally {
      vi.useRealTimers();
    }
  });

  test('is sent nothing once signed out, though a change is ready when its socket has taken the last', async () => {
    const [before, after] = [await addPerson(database), await addPerson(database)];
    const call = await callAs(president(DENAIN));
    const since = { round: first.id, cursor: await cursorNow() };
    const changes = followChanges(call, since, undefined)[Symbol.asyncIterator]();
    await vote(bureau, before);
    await changes.next();

    await vote(bureau, after);
    await database.db.execute(sql`delete from sessions where account = ${call.caller.account.id}`);

    expect(await failureNameOf(changes.next())).toBe('SignedOut');
  });

  const failureNameOf = (call: Promise<unknown>) => call.then(String, (error: Error) => error.name);

  test('is refused at the door without a session', async () => {
    const client = connect(server.url, { token: 'A'.repeat(43) });
    expect(await failureOf(listen(client, '0'))).toEqual({ status: 401, codes: [] });
  });

  test('is let go when the server stops, which does not wait for it', async () => {
    const stopping = await startRunning({ database: two.databases[1], world: two.world });
    const { isOver } = await listen(await terminal(stopping, assessor(DENAIN)), await cursorNow());
    await isWaited(stopping);

    const closed = stopping.close();

    expect(await isOver()).toBe(true);
    await closed;
  });
});
