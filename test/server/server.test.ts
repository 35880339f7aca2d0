import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#drizzle/connection/database.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { accessLog } from '#drizzle/schema/records.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { addPerson } from '#test/database/people.ts';
import { first, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addWorld, assessor, type World } from '#test/database/world.ts';
import { whileHeld } from '#test/server/held.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { until } from '#test/until.ts';

/** Milliseconds after which a server that stops cuts off what still runs. */
const CUT_OFF = 10_000;

let database: Database;
let world: World;

beforeAll(async () => {
  database = await openEmptyDatabase('postgres');
  world = await addWorld(database);
});
afterAll(() => database.close());

test('Every answer forbids that it is kept on the way, or taken for what it is not', async () => {
  const running = await startRunning({ database, world });
  const token = await running.tokenOf('admin');
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const calls = ['/trpc/session.current', '/trpc/audit.verify', '/trpc/no.such', '/elsewhere'];
  const answers = await Promise.all([
    ...['/livez', '/readyz', '/trpc/health'].map((path) => fetch(`${running.url}${path}`)),
    ...calls.map((path) => fetch(`${running.url}${path}`, { method: 'POST', headers, body: '{}' })),
  ]);
  await running.close();

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 405, 200, 200, 404, 404]);
  for (const answer of answers) {
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
});

describe('A connection', () => {
  const limits = { headers: 50, request: 100, lookEvery: 10, connections: 3 };
  let running: Running;
  beforeAll(async () => {
    running = await startRunning({ database, world, limits });
  });
  afterAll(() => running.close());

  /** All that the server said on a connection until it closed it. */
  async function said(sent: string): Promise<string> {
    const socket = connect(Number(new URL(running.url).port), '127.0.0.1');
    socket.write(sent);
    return text(socket);
  }

  test.each([
    ['headers', 'POST /trpc/health HTTP/1.1\r\nhost: here\r\n'],
    [
      'body',
      'POST /trpc/health HTTP/1.1\r\nhost: here\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
    ],
  ])('is ended by the server when its %s stop coming', async (_, sent) => {
    expect(await said(sent)).toContain('408');
  });

  test('is closed as it comes when there are too many', async () => {
    const port = Number(new URL(running.url).port);
    const kept = Array.from({ length: limits.connections }, () => connect(port, '127.0.0.1'));
    await Promise.all(kept.map((socket) => once(socket, 'connect')));
    const extra = connect(port, '127.0.0.1');
    expect(await text(extra)).toBe('');
    for (const socket of kept) socket.destroy();
    await until(async () =>
      expect(await said('GET /livez HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n')).toContain('200'),
    );
  });
});

describe('A server told to stop', () => {
  test('answers running requests, takes no new ones, and waits for no kept connection', async () => {
    const running = await startRunning({ database, world });
    running.setClock(POLLING_TEN);
    const voter = await addPerson(database);
    const bureau = await running.as(assessor(stationOf('denain')));
    const act = { ...newVote(), mandant: voter.elector };

    const statement = sql`select from electors where id = ${voter.elector} for update`;
    let closed: Promise<number> | undefined;
    const meanwhile = () => {
      const started = performance.now();
      closed = running.close().then(() => performance.now() - started);
    };
    const answer = await whileHeld(database, { statement, waiting: 1, meanwhile }, () =>
      bureau.station.mandantVotes.mutate(act),
    );

    expect(answer).toMatchObject({ mark: { id: act.id } });
    expect(await closed).toBeLessThan(CUT_OFF);
    await expect(fetch(`${running.url}/livez`)).rejects.toThrow();
    expect(await database.db.$count(voteMarks, eq(voteMarks.id, act.id))).toBe(1);
  });

  test('writes the log of reads before it ends', async () => {
    const running = await startRunning({ database, world });
    const { elector } = await addPerson(database);
    const bureau = await running.as(assessor(stationOf('denain')));
    await bureau.station.card.query({ round: first.id, elector });

    await running.close();

    expect(await database.db.select().from(accessLog).where(eq(accessLog.subject, elector))).toMatchObject([
      { read: 'station.card', account: world.idOf(assessor(stationOf('denain'))), seq: 1 },
    ]);
  });
});
