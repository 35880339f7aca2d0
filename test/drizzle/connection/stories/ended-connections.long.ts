import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { isUnavailable } from '#drizzle/connection/errors.ts';
import { query } from '#drizzle/connection/statement.ts';

const LONG = 60_000;
const LAPS = 3;
const AT_ONCE = 30;

const toServer = new Set<Socket>();
const proxy = createServer((client) => {
  const { hostname, port } = new URL(inject('postgresUrl'));
  const onward = connect(Number(port), hostname);
  toServer.add(client);
  client.on('error', () => onward.destroy()).on('close', () => onward.destroy() && toServer.delete(client));
  onward.on('error', () => client.destroy()).on('close', () => client.destroy());
  client.pipe(onward).pipe(client);
});
let database: Database;

beforeAll(async () => {
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(inject('postgresUrl'));
  url.host = `127.0.0.1:${portOf(proxy.address())}`;
  database = await openDatabase({ url: url.href });
});
afterAll(async () => {
  await database.close();
  proxy.close();
});

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return address.port;
}

const one = () => database.db.transaction((tx) => query<{ it: number }>(tx, sql`select ${1}::int as it`));

test(
  'What begins while every connection is reset has its answer, and the next finds whole connections',
  async () => {
    for (let lap = 0; lap < LAPS; lap += 1) {
      await one();
      for (const socket of toServer) socket.resetAndDestroy();
      const asked: Promise<unknown>[] = [];
      for (let count = 0; count < AT_ONCE; count += 1) {
        asked.push(one().catch((error: unknown) => isUnavailable(error)));
        await turn();
      }

      for (const answer of await Promise.all(asked)) expect([true, [{ it: 1 }]]).toContainEqual(answer);
      const after = await Promise.all(Array.from({ length: AT_ONCE }, one));
      expect(after).toEqual(Array.from({ length: AT_ONCE }, () => [{ it: 1 }]));
    }
  },
  LONG,
);
