import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { isUnavailable } from '#drizzle/connection/errors.ts';
import { query } from '#drizzle/connection/statement.ts';

/** Between the driver and the database; frozen, it keeps every connection and passes nothing on. */
const onwards = new Set<Socket>();
let isFrozen = false;
const proxy = createServer((client) => {
  const { hostname, port } = new URL(inject('postgresUrl'));
  const onward = connect(Number(port), hostname);
  onwards.add(onward);
  client.on('data', (bytes) => isFrozen || onward.write(bytes));
  onward.on('data', (bytes) => isFrozen || client.write(bytes));
  client.on('error', () => onward.destroy()).on('close', () => onward.destroy());
  onward.on('error', () => client.destroy()).on('close', () => client.destroy());
});
let database: Database;

beforeAll(async () => {
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const url = new URL(inject('postgresUrl'));
  url.host = `127.0.0.1:${address.port}`;
  database = await openDatabase({ url: url.href, silence: 500 });
});
afterAll(async () => {
  await database.close();
  for (const onward of onwards) onward.destroy();
  proxy.close();
});

const one = () => database.db.transaction((tx) => query(tx, sql`select ${1}::int as it`));

test('A database that vanishes without closing its connections is unavailable, and new connections serve again', async () => {
  expect(await one()).toEqual([{ it: 1 }]);
  isFrozen = true;
  expect(await one().catch(isUnavailable)).toBe(true);
  isFrozen = false;
  expect(await one()).toEqual([{ it: 1 }]);
});
