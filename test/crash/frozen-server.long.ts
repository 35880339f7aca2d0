import { once } from 'node:events';
import { connect as connectTo, createServer, type Server } from 'node:net';
import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#drizzle/connection/database.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { revocations } from '#drizzle/schema/procurations.ts';
import { type ServerProcess, startServerProcess } from '#test/crash/server-process.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { createDatabase } from '#test/database/open.ts';
import { addCrowd, addPair } from '#test/database/people.ts';
import { newId, POLLING_TEN, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest } from '#test/database/procurations.ts';
import { addSession, assessor } from '#test/database/world.ts';
import { newVote } from '#test/server/inputs.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { connect } from '#test/server/terminal.ts';
import { untilAnswered } from '#tui/client.ts';

/** Milliseconds: without limits, the test would wait for as long as the server is frozen. */
const LONGEST = 60_000;

let running: Running;
let frozen: ServerProcess;
let proxy: Server;
/** Settles when the other server stands still with an act written and not committed. */
const standsStill = Promise.withResolvers<void>();

beforeAll(async () => {
  const url = new URL(await createDatabase());
  running = await startRunning({ database: await openDatabase({ url: url.href }) });
  running.setClock(POLLING_TEN);
  proxy = freezing(url);
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  url.host = `127.0.0.1:${address.port}`;
  frozen = await startServerProcess({ url: url.href });
});
afterAll(async () => {
  frozen.thaw();
  await frozen.stop();
  await running.close();
  await running.database.close();
  proxy.close();
});

/** Stops the server, once, between the entry of its act, the last that it writes, and its commit. */
function freezing({ hostname, port }: URL): Server {
  let isDone = false;
  return createServer((client) => {
    const onward = connectTo(Number(port), hostname);
    let isLast = false;
    client.on('data', (bytes) => {
      isLast ||= bytes.includes('select append_entr');
      onward.write(bytes);
    });
    onward.on('data', (bytes) => {
      if (isLast && !isDone && bytes.includes('SELECT 1')) {
        isDone = true;
        frozen.freeze();
        standsStill.resolve();
      }
      client.write(bytes);
    });
    client.on('error', () => undefined).on('close', () => onward.destroy());
    onward.on('error', () => undefined).on('close', () => client.destroy());
  });
}

test(
  'A server that stands still in the middle of an act does not keep its commune from voting elsewhere, and goes on later',
  async () => {
    const { database, world } = running;
    const { mandant, mandataire } = await addPair(database);
    await addProcuration(database, { mandant, mandataire, account: world.idOf('leroy') });
    const voters = (await addCrowd(database, 6)).map(({ elector }) => elector);
    const counter = connect(frozen.url, await addSession(database, world.idOf('leroy')));
    const reference = await addRequest(database, mandant, { kind: 'revocation' });
    const presented = { key: newId(), reference, identity: 'match' } as const;
    const revoked = untilAnswered(() => counter.counter.establish.mutate(presented));
    await standsStill.promise;

    const bureau = await running.as(assessor(stationOf('denain')));
    const votes = voters.map((elector) => {
      const vote = { ...newVote(), mandant: elector };
      return untilAnswered(() => bureau.station.mandantVotes.mutate(vote));
    });
    await Promise.all(votes);
    expect(await database.db.$count(voteMarks, inArray(voteMarks.elector, voters))).toBe(voters.length);
    expect(await database.db.$count(revocations)).toBe(0);

    frozen.thaw();
    await revoked;
    expect(await database.db.$count(revocations, eq(revocations.mandant, mandant.elector))).toBe(1);
    await logLoaded(database);
    const admin = await running.as('admin');
    expect((await admin.audit.verify.query({})).faults).toEqual([]);
    expect(await frozen.stop()).toBe(0);
  },
  LONGEST,
);
