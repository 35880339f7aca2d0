import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Instant } from '#core/calendar/instant.ts';
import type { AccountId, ElectionId, ElectorId, JobId, RoundId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { query, selectable } from '#drizzle/connection/statement.ts';
import { type Cause, jobs } from '#drizzle/schema/jobs.ts';

/** The job that is not done, as an act needs it: mandataires up to `cursor` were reassessed. */
export type RunningJob = {
  readonly id: JobId;
  readonly cause: Cause;
  readonly election: ElectionId;
  readonly rounds: readonly RoundId[];
  readonly account: AccountId;
  readonly cursor: ElectorId | null;
  readonly startedAt: Instant;
};

export type Job = typeof jobs.$inferSelect;

/** The job that is not done, as JSON: one column of a statement that runs anyway. There is one at most. */
export const RUNNING_JOB: SQL = sql`(select json_build_object('id', id, 'cause', cause, 'election', election,
  'rounds', rounds, 'account', account, 'cursor', cursor,
  'startedAt', to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) from jobs where ended_at is null limit 1)`;

export async function findRunningJob(tx: Tx): Promise<RunningJob | undefined> {
  const [row] = await query<{ readonly running: RunningJob | null }>(tx, sql`select ${RUNNING_JOB} as running`);
  return row?.running ?? undefined;
}

export const job = selectable(jobs, 'job');

const SNAPSHOT = sql`pg_current_snapshot()`;

/**
 * Every transaction below it has ended; a number that none has reached yet comes from before a restoration.
 */
const IS_VISIBLE_TO_ALL = sql`pg_snapshot_xmin(${SNAPSHOT})::text::bigint >= horizon
  or pg_snapshot_xmax(${SNAPSHOT})::text::bigint < horizon`;

export type LockedJob = Job & { readonly isVisibleToAll: boolean };

/**
 * Holds the job that is not done, and says whether every act that may have missed it has ended; undefined
 * when there is none, or another runner holds it.
 */
export async function lockJob(tx: Tx): Promise<LockedJob | undefined> {
  const [raw] = await query<{ readonly isSeenByAll: boolean | null }>(
    tx,
    sql`select ${job.columns}, (${IS_VISIBLE_TO_ALL}) as "isSeenByAll" from jobs job
      where ended_at is null order by started_at limit 1 for no key update skip locked`,
  );
  return raw && { ...job.parse(raw), isVisibleToAll: raw.isSeenByAll ?? false };
}

/** Runs in a transaction that sees the job: every transaction with a higher number sees the job too. */
export async function setVisibilityHorizon(tx: Tx): Promise<void> {
  await query(
    tx,
    sql`update jobs set horizon = pg_current_xact_id()::text::bigint where ended_at is null and horizon is null`,
  );
}

export async function insertJob(tx: Tx, started: typeof jobs.$inferInsert): Promise<void> {
  await tx.insert(jobs).values(started);
}

/** The newest first. */
export async function loadJobs(tx: Tx, limit: number): Promise<readonly Job[]> {
  const rows = await query(
    tx,
    sql`select ${job.columns} from jobs job order by started_at desc, id desc limit ${limit}`,
  );
  return rows.map((raw) => job.parse(raw));
}

export type Progress = Pick<Job, 'cursor' | 'done' | 'changed' | 'total' | 'endedAt'>;

export async function saveProgress(tx: Tx, id: JobId, progress: Progress): Promise<void> {
  const { cursor, done, changed, total, endedAt } = progress;
  await tx
    .update(jobs)
    .set({ cursor, done, changed, total, endedAt })
    .where(and(eq(jobs.id, id), isNull(jobs.endedAt)));
}
