import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { openChangeFeed, type SharedChangeFeed } from '#server/change-feed/feed.ts';
import { makeHeartbeat } from '#server/change-feed/heartbeat.ts';
import { createDatabase, openEmptyDatabase } from '#test/database/open.ts';
import { until } from '#test/until.ts';

/** Milliseconds: longer than any test. */
const NEVER = 3_600_000;

let ends: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  ends = [];
});
afterEach(async () => {
  for (const end of ends.toReversed()) await end();
});

type Way = 'open' | 'silent' | 'closed';

/** A PostgreSQL on a way that may fall silent, as a frozen machine, or be closed, as one that stopped. */
async function databaseOn() {
  const there = new URL(await createDatabase());
  const sockets = new Set<Socket>();
  const seen = { withheld: 0, refused: 0 };
  let way: Way = 'open';
  const server: Server = createServer((client) => {
    client.on('error', () => undefined);
    if (way === 'closed') {
      seen.refused += 1;
      client.destroy();
      return;
    }
    sockets.add(client);
    const onward = connect(Number(there.port), there.hostname);
    onward.on('error', () => undefined).on('close', () => client.destroy());
    client.on('data', (bytes) => onward.write(bytes)).on('close', () => onward.destroy());
    onward.on('data', (bytes) => {
      if (way === 'open') client.write(bytes);
      else seen.withheld += 1;
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(there);
  url.port = `${(server.address() as AddressInfo).port}`;
  function goes(next: Way): void {
    way = next;
    if (next === 'closed') for (const socket of sockets) socket.destroy();
  }
  ends.push(async () => server.close());
  return { url: url.href, directUrl: there.href, seen, goes };
}

/** The feed of a server on a database, and the beats that a listener was told. */
async function feedOn(database: Database) {
  const closing = new AbortController();
  const feed: SharedChangeFeed = openChangeFeed({
    database,
    log: pino({ level: 'silent' }),
    closing: closing.signal,
    pollEvery: NEVER,
  });
  const beats = { count: 0, onEach: (): void => undefined };
  feed.onBeat(() => {
    beats.count += 1;
    beats.onEach();
  });
  ends.push(
    () => database.close(),
    async () => {
      closing.abort();
      await feed.close();
    },
  );
  return beats;
}

test('A server beats as its PostgreSQL answers, not while that is silent or gone, and again when it is back', async () => {
  const { url, seen, goes } = await databaseOn();
  const beats = await feedOn(await openDatabase({ url }));
  await until(() => expect(beats.count).toBeGreaterThan(0));

  // Silent from an answer on, before the next one is asked for.
  let before = 0;
  beats.onEach = () => {
    before ||= beats.count;
    goes('silent');
  };
  await until(() => expect(seen.withheld).toBeGreaterThan(0));
  beats.onEach = () => undefined;
  expect(beats.count).toBe(before);
  goes('closed');
  await until(() => expect(seen.refused).toBeGreaterThan(3));
  expect(beats.count).toBe(before);

  goes('open');
  await until(() => expect(beats.count).toBeGreaterThan(before));
});

test('A server that other servers cannot reach beats as its database answers its statements', async () => {
  const { url, directUrl, goes, seen } = await databaseOn();
  const beats = await feedOn({ ...(await openDatabase({ url: directUrl })), listenUrl: url });
  goes('closed');
  await until(() => expect(seen.refused).toBeGreaterThan(0));
  const before = beats.count;

  await until(() => expect(beats.count).toBeGreaterThan(before));
});

test('A server on the embedded database beats', async () => {
  const beats = await feedOn(await openEmptyDatabase('pglite'));

  await until(() => expect(beats.count).toBeGreaterThan(0));
});

test('Each beat is told to each listener once, until it listens no more', async () => {
  const { beat, onBeat, isListenedTo } = makeHeartbeat();
  const told = Array.from({ length: 250 }, () => 0);
  const stops = told.map((_, at) =>
    onBeat(() => {
      told[at] = (told[at] ?? 0) + 1;
    }),
  );

  beat();
  await until(() => expect(told).toEqual(told.map(() => 1)));
  for (const stop of stops.slice(1)) stop();
  beat();
  await until(() => expect(told[0]).toBe(2));

  expect(told.slice(1)).toEqual(told.slice(1).map(() => 1));
  stops[0]?.();
  expect(isListenedTo()).toBe(false);
});
