import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONNECTIONS, type Database, openDatabase } from '#drizzle/connection/database.ts';
import { isUnavailable } from '#drizzle/connection/errors.ts';
import { query } from '#drizzle/connection/statement.ts';
import { createDatabase } from '#test/database/open.ts';

let database: Database;
beforeEach(async () => {
  database = await openDatabase({ url: await createDatabase() });
  await database.db.execute(sql`create table kept (who text)`);
});
afterEach(() => database.close());

const pool = () => database.monitoring.decide;

/** Begins a transaction, ends its session, and answers how to let it go on, by `then`, and how it failed. */
async function endedMeanwhile(then: (keep: () => Promise<unknown>) => Promise<unknown>) {
  const [begun, woken, over] = [
    Promise.withResolvers<number>(),
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
  ];
  const failed = pool()
    .transaction(async (tx) => {
      const [row] = await query<{ readonly pid: number }>(tx, sql`select pg_backend_pid() as pid`);
      begun.resolve(row?.pid ?? 0);
      await woken.promise;
      await then(() => tx.execute(sql`insert into kept values ('late')`)).finally(over.resolve);
    })
    .catch(isUnavailable);
  await database.db.execute(sql`select pg_terminate_backend(${await begun.promise}::int)`);
  expect(await failed).toBe(true);
  return async () => {
    woken.resolve();
    await over.promise.catch(() => undefined);
    await database.db.execute(sql`select 1`);
  };
}

/** Has a transaction on every connection, the one that ended too; each goes on once `meanwhile` is over. */
async function othersDuring(meanwhile: () => Promise<unknown>): Promise<void> {
  const go = Promise.withResolvers<void>();
  const entered: Promise<void>[] = [];
  const others = Array.from({ length: CONNECTIONS.monitoring }, (_, nth) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    entered.push(promise);
    return pool().transaction(async (tx) => {
      await tx.execute(sql`insert into kept values (${`before ${nth}`})`);
      resolve();
      await go.promise;
      await tx.execute(sql`insert into kept values (${`after ${nth}`})`);
      if (nth === 0) tx.rollback();
    });
  });
  const settled = Promise.allSettled(others);
  await Promise.all(entered);
  await meanwhile();
  go.resolve();
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', ...others.slice(1).map(() => 'fulfilled')]);
}

describe('A transaction whose connection ended while it did something else', () => {
  test.each([
    ['asks nothing of the transaction that has its place', (keep: () => Promise<unknown>) => keep()],
    ['does not roll that one back', () => Promise.reject(new Error('given up'))],
  ])('%s', async (_, then) => {
    const wake = await endedMeanwhile(then);

    await othersDuring(wake);

    const kept = await query<{ readonly who: string }>(database.db, sql`select who from kept order by who`);
    const others = ['after', 'before'].flatMap((when) => [1, 2, 3].map((nth) => `${when} ${nth}`));
    expect(kept.map(({ who }) => who)).toEqual(others);
  });
});
