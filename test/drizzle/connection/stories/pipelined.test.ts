import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#drizzle/connection/database.ts';
import { codeOf } from '#drizzle/connection/errors.ts';
import { query } from '#drizzle/connection/statement.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';

const UNIQUE_VIOLATION = '23505';

describe.each(ENGINES)('Pipelined statements on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmptyDatabase(engine);
  });
  afterAll(() => database.close());

  const addChain = (chain: string) => sql`insert into audit_head (chain, seq, hash) values (${chain}, 0, '')`;

  test('have each their own answer', async () => {
    const answers = await database.db.transaction((tx) =>
      pipelined(query(tx, sql`select ${'one'}::text as it`), query(tx, sql`select ${2}::int as it`)),
    );

    expect(answers).toEqual([[{ it: 'one' }], [{ it: 2 }]]);
  });

  test('fail with the first failure, not with what failed because of it, and leave nothing', async () => {
    const asked = database.db.transaction((tx) =>
      pipelined(
        query(tx, addChain('a')).then(() => query(tx, addChain('b'))),
        query(tx, addChain('a')),
        query(tx, addChain('c')),
      ),
    );

    await expect(asked).rejects.toSatisfy((error) => codeOf(error) === UNIQUE_VIOLATION);
    const [left] = await database.db.transaction((tx) =>
      query<{ count: number }>(tx, sql`select count(*)::int as count from audit_head`),
    );
    expect(left).toEqual({ count: 0 });
  });
});

describe('A statement on postgres', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmptyDatabase('postgres');
  });
  afterAll(() => database.close());

  test('is prepared once a connection, within a transaction too', async () => {
    const prepared = await database.db.transaction(async (tx) => {
      for (const chain of ['a', 'b']) await query(tx, sql`select seq from audit_head where chain = ${chain}`);
      return query<{ statement: string }>(
        tx,
        sql`select statement from pg_prepared_statements where statement like 'select seq from audit_head where chain%'`,
      );
    });

    expect(prepared.map(({ statement }) => statement)).toEqual(['select seq from audit_head where chain = $1']);
  });

  test('of many parameters is not', async () => {
    const many = Array.from({ length: 41 }, (_, index) => String(index));
    const prepared = await database.db.transaction(async (tx) => {
      await query(tx, sql`select hash from audit_head where chain in ${many}`);
      return query(tx, sql`select statement from pg_prepared_statements where statement like 'select hash from%'`);
    });

    expect(prepared).toEqual([]);
  });
});
