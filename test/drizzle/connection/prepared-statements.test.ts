import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import type postgres from 'postgres';
import { expect, inject, test } from 'vitest';
import { makeClient } from '#drizzle/connection/client.ts';
import { isUnavailable } from '#drizzle/connection/errors.ts';
import { prepareStatements } from '#drizzle/connection/prepared-statements.ts';

/** The answer of the driver's connection to a query, with the tag that PostgreSQL gave it, or none. */
const answer = (command: string | null, ...rows: readonly object[]) => Object.assign([...rows], { command });

/** A query as the driver makes it, which the connection settles by these functions of its own. */
function queried() {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const query = Object.assign(promise, { resolve, reject, execute: () => undefined });
  const client = { unsafe: () => query, begin: () => undefined } as unknown as postgres.Sql;
  return { query, asked: prepareStatements(client, '').unsafe('select id from electors') };
}

test('An answer whose command was done is given, though it has no rows', async () => {
  const { query, asked } = queried();
  query.resolve(answer('SELECT'));
  expect(await asked).toEqual(answer('SELECT'));
});

test('An empty answer of a command that was not done is that of a connection that ended', async () => {
  const { query, asked } = queried();
  query.resolve(answer(null));
  expect(isUnavailable(await asked.catch((error: unknown) => error))).toBe(true);
});

/** Bytes of an answer that has begun to give its rows and is not over. */
const BEGUN = 20_000;

test('An answer has its rows from the first on, after a connection that ended within another answer', async () => {
  const { hostname, port } = new URL(inject('postgresUrl'));
  let isCutting = false;
  const proxy = createServer((client) => {
    const onward = connect(Number(port), hostname);
    let answered = 0;
    client.on('error', () => undefined).on('data', (bytes) => onward.write(bytes));
    client.on('close', () => onward.destroy());
    onward.on('error', () => undefined).on('close', () => client.destroy());
    onward.on('data', (bytes) => {
      answered = isCutting ? answered + bytes.length : 0;
      client.write(bytes);
      if (answered > BEGUN) client.end();
    });
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(inject('postgresUrl'));
  url.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const driver = makeClient(url.href, { max: 1 });
  const client = prepareStatements(driver, '');
  expect(await client.unsafe('select 1 as one')).toEqual([{ one: 1 }]);

  isCutting = true;
  const cut = await client.unsafe('select generate_series(1, 1000000) as n').catch((error: unknown) => error);
  expect(isUnavailable(cut)).toBe(true);
  isCutting = false;
  expect([...(await client.unsafe('select n from generate_series(7, 8) n'))]).toEqual([{ n: 7 }, { n: 8 }]);

  await driver.end();
  proxy.close();
});
