import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { until } from '#test/until.ts';

type LockHolder = {
  readonly statement: SQL;
  /** How many others must wait before it is let go. */
  readonly waiting: number;
  /** What happens meanwhile. */
  readonly meanwhile?: () => void | Promise<void>;
};

/** Runs `start` while a transaction holds what `statement` locks, until so many others wait for a lock. */
export async function whileHeld<Result>(
  database: Database,
  { statement, waiting, meanwhile }: LockHolder,
  start: () => Promise<Result>,
): Promise<Result> {
  let started: Promise<Result> | undefined;
  await database.db.transaction(async (tx) => {
    await tx.execute(statement);
    started = start();
    started.catch(() => undefined);
    await untilWaiting(database, waiting);
    await meanwhile?.();
  });
  if (started === undefined) throw new Error('it did not start');
  return started;
}

/** Waits until so many wait for a lock. */
export function untilWaiting(database: Database, waiting: number): Promise<void> {
  return until(async () => {
    if ((await countWaiting(database)) < waiting) throw new Error('not yet');
  });
}

/** How many statements wait for a lock that another holds. */
export async function countWaiting({ db }: Database): Promise<number> {
  const [row] = await query<{ waiting: number }>(
    db,
    sql`
      select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return row?.waiting ?? 0;
}
