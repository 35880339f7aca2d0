import { type SQL, sql } from 'drizzle-orm';
import type { Database, SingleStatements, Tx } from '#drizzle/connection/database.ts';
import { isPermissionDenied, isRoleRefused } from '#drizzle/connection/errors.ts';
import { LONGEST_WAIT, SINGLE_LOCK_LIMIT, tooLate } from '#drizzle/connection/limits.ts';
import { allClosed } from '#drizzle/connection/socket.ts';
import { type Read, read } from '#drizzle/connection/statement.ts';
import { inTransaction, type Reading, SYSTEM, scopeOf } from '#drizzle/connection/transaction.ts';

/** Runs one statement: the transaction that it is part of, or the connection where it is alone. */
type Runner = Pick<Tx, 'execute'>;

/**
 * The databases whose connections refuse the role that they are opened with, or lose it: they are behind a
 * pooler.
 */
const withoutRole = new WeakSet<Database>();

/**
 * Runs one statement of the deciding role as a transaction of its own, in one round trip: its connections
 * have the role and the limits from the start, and each has one statement at once, but for one that came too
 * late. Where a pooler refuses or drops the role, or there is one connection for all, it is a transaction
 * that sets them. Whether a statement that writes was committed is unknown when this fails as unavailable:
 * the caller sends its key again.
 */
export function inStatement<Result>(database: Database, run: (tx: Runner) => Promise<Result>): Promise<Result> {
  return alone(database, { connections: database.single?.decide, run }, () =>
    inTransaction(database, { actor: SYSTEM, access: 'decide', lockLimit: SINGLE_LOCK_LIMIT }, run),
  );
}

/** The same for a read under row-level security, whose scope the statement itself enters. */
export function readInScope<Answer>(database: Database, reading: Reading, asked: Read<Answer>): Promise<Answer> {
  const scoped: Read<Answer> = { ...asked, statement: inScope(reading, asked.statement) };
  return alone(database, { connections: database.single?.read, run: (tx) => read(tx, scoped) }, () =>
    inTransaction(database, reading, (tx) => read(tx, asked)),
  );
}

/**
 * The same rows, as the scope of `reading` shows them. They depend on the answer of `enter_scope`, and
 * `offset 0` keeps the planner from undoing that: PostgreSQL calls the function before it reads any table.
 */
function inScope(reading: Reading, statement: SQL): SQL {
  const settings = JSON.stringify(scopeOf(reading));
  return sql`select its.* from enter_scope(${settings}::text::json) scope(is_entered)
    cross join lateral (select part.* from (${statement}) part where scope.is_entered offset 0) its`;
}

type Alone<Result> = {
  readonly connections: SingleStatements | undefined;
  readonly run: (tx: Runner) => Promise<Result>;
};

async function alone<Result>(
  database: Database,
  { connections, run }: Alone<Result>,
  inTransactionInstead: () => Promise<Result>,
): Promise<Result> {
  if (connections === undefined || withoutRole.has(database)) return inTransactionInstead();
  try {
    return await connections.inSlot(async () => {
      await allClosed();
      return inTime(run(connections.db));
    });
  } catch (error) {
    if (!isPermissionDenied(error) && !isRoleRefused(error)) throw error;
    withoutRole.add(database);
    return inTransactionInstead();
  }
}

/**
 * The driver forgets a statement that it gives to a connection which is just ending: it is never answered.
 */
function inTime<Result>(answer: Promise<Result>): Promise<Result> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(tooLate('a statement was not answered')), LONGEST_WAIT);
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer));
}
