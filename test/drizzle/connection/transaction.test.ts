import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#drizzle/connection/database.ts';
import { inStatement } from '#drizzle/connection/single-statement.ts';
import { query } from '#drizzle/connection/statement.ts';
import { inTransaction, pipelined, SYSTEM } from '#drizzle/connection/transaction.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';

const LAPS = 40;
const WHO = sql`current_user::text as who, current_setting('transaction_isolation') as isolation`;

describe.each(ENGINES)('A transaction on %s', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmptyDatabase(engine);
  });
  afterAll(() => database.close());

  test.each([
    ['read', { who: 'app_read', isolation: 'repeatable read' }],
    ['decide', { who: 'app_decide', isolation: 'read committed' }],
  ] as const)('to %s has its role before its first statement, however many begin at once', async (access, entered) => {
    for (const pool of [undefined, 'monitoring'] as const) {
      const laps = Array.from({ length: LAPS }, (_, lap) =>
        inTransaction(database, { actor: SYSTEM, access, ...(pool && { pool }) }, (tx) =>
          lap % 2 === 0 ? query(tx, sql`select ${WHO}`) : tx.execute(sql`select ${WHO} where ${lap}::int > 0`),
        ),
      );
      for (const rows of await Promise.all(laps)) expect([...rowsIn(rows)]).toEqual([entered]);
    }
  });

  test('runs its statements in the order of their calls', async () => {
    const seen = await inTransaction(database, { actor: SYSTEM, access: 'decide' }, (tx) =>
      pipelined(
        query(tx, sql`select set_config('app.unit', ${'one'}, true)`),
        query(tx, sql`select current_setting('app.unit') as unit`),
        query(tx, sql`select set_config('app.unit', ${'two'}, true)`),
        query(tx, sql`select current_setting('app.unit') as unit`),
      ),
    );
    expect([seen[1], seen[3]]).toEqual([[{ unit: 'one' }], [{ unit: 'two' }]]);
  });

  test('is its own to its end, however large a statement of it is and whoever comes meanwhile', async () => {
    const large = 'x'.repeat(400_000);
    const number = sql`select pg_current_xact_id()::text as number`;
    const alone = { actor: SYSTEM, access: 'decide' } as const;
    const acts = Array.from({ length: 6 }, () =>
      inTransaction(database, alone, async (tx) => {
        const [before] = await query(tx, number);
        const [measured] = await query(tx, sql`select length(${large}::text) as length`);
        await nextTurn();
        const [after] = await query(tx, number);
        return { before, measured, after };
      }),
    );
    const between = Array.from({ length: 6 }, () => query<{ number: string }>(database.db, number));

    const numbers = new Set<unknown>();
    for (const { before, measured, after } of await Promise.all(acts)) {
      expect([measured, after]).toEqual([{ length: large.length }, before]);
      numbers.add(before?.['number']);
    }
    for (const [row] of await Promise.all(between)) numbers.add(row?.number);
    expect(numbers.size).toBe(12);
  });

  test('has a number when it acts, and none when it watches', async () => {
    const asked = ([undefined, 'monitoring'] as const).map((pool) =>
      inTransaction(database, { actor: SYSTEM, access: 'decide', ...(pool && { pool }) }, (tx) =>
        query(tx, sql`select pg_current_xact_id_if_assigned() is not null as numbered`),
      ),
    );
    expect(await Promise.all(asked)).toEqual([[{ numbered: true }], [{ numbered: false }]]);
  });
});

/** What frees the rows of a session whose server is frozen, or whose host is gone. */
const LIMITS = sql`current_setting('tcp_keepalives_idle') as "askedAfter", current_setting('tcp_keepalives_interval') as every,
  current_setting('tcp_keepalives_count') as times, current_setting('tcp_user_timeout') as taken,
  current_setting('idle_in_transaction_session_timeout') as idle`;
const WHOLE = sql`(select setting from pg_settings where name = 'transaction_timeout') as whole,
  current_setting('server_version_num')::int >= 170000 as "hasWhole"`;
const GONE = { askedAfter: '4', every: '2', times: '3', taken: '8000' };

describe('A session on postgres', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmptyDatabase('postgres');
  });
  afterAll(() => database.close());

  test.each(['calls', 'monitoring'] as const)(
    'finds within ten seconds that its server is gone or frozen, for %s',
    async (pool) => {
      for (const access of ['read', 'decide'] as const) {
        const options = { actor: SYSTEM, access, ...(pool === 'monitoring' && { pool }) };
        for (let lap = 0; lap < 2; lap += 1) {
          const limits = await inTransaction(database, options, (tx) => query(tx, sql`select ${LIMITS}`));
          expect(limits).toEqual([{ ...GONE, idle: '5s' }]);
        }
      }
    },
  );

  test('of single statements finds that its server is gone', async () => {
    const limits = await inStatement(database, (tx) => query(tx, sql`select ${LIMITS}`));
    expect(limits).toEqual([{ ...GONE, idle: '0' }]);
  });

  test.each([
    ['decides', { access: 'decide' }, '60000'],
    ['shows', { access: 'read' }, '0'],
    ['holds a job', { access: 'decide', isOfJob: true }, '0'],
  ] as const)('that %s goes on for as long as it may', async (_, options, longest) => {
    const [row] = await inTransaction(database, { actor: SYSTEM, ...options }, (tx) => query(tx, sql`select ${WHOLE}`));
    expect(row?.['whole']).toBe(row?.['hasWhole'] ? longest : null);
  });
});

describe('An act on postgres', () => {
  test('has its connection however many reads and waits hold theirs', async () => {
    const database = await openEmptyDatabase('postgres');
    const over = Promise.withResolvers<void>();
    const held = ([undefined, 'monitoring'] as const).flatMap((pool) =>
      Array.from({ length: LAPS }, () =>
        inTransaction(database, { actor: SYSTEM, access: 'read', ...(pool && { pool }) }, () => over.promise),
      ),
    );

    const acted = await inTransaction(database, { actor: SYSTEM, access: 'decide' }, (tx) =>
      query<{ readonly who: string }>(tx, sql`select ${WHO}`),
    );

    expect(acted).toMatchObject([{ who: 'app_decide' }]);
    over.resolve();
    await Promise.allSettled(held);
    await database.close();
  });
});

function rowsIn(rows: unknown): readonly unknown[] {
  return Array.isArray(rows) ? rows : [];
}
