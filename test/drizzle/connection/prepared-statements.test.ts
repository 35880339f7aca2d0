import type postgres from 'postgres';
import { expect, test } from 'vitest';
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
