import { setTimeout as pause } from 'node:timers/promises';
import { toEpoch } from '#core/calendar/instant.ts';
import type { JobId } from '#core/model/ids.ts';
import { faultOf } from '#drizzle/connection/errors.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type Job, loadJobs } from '#drizzle/queries/jobs.ts';
import type { CallContext, ServerContext } from '#server/api/context.ts';
import { type BatchOutcome, runBatch } from '#server/jobs/batch.ts';

/** Milliseconds that one call runs batches, and between two looks for a job that nobody runs. */
const LONGEST = 2_000;
const LOOK = 5_000;
/** Milliseconds before the next try while an act is open that may have missed the job. */
const NOT_YET = 50;

/** The progress of a job; `total` counts its procurations as they were when it began. */
export type JobView = Pick<Job, 'cause' | 'election' | 'startedAt' | 'done' | 'changed' | 'total' | 'endedAt'> & {
  readonly id: JobId;
};

/** Runs batches for a while and answers the progress; if another runner has the job, only answers it. */
export async function runForAWhile(context: CallContext): Promise<{ readonly job: JobView | null }> {
  const until = toEpoch(context.machineClock()) + LONGEST;
  await runUntil(context, () => toEpoch(context.machineClock()) >= until);
  const { actor } = context.caller;
  const [last] = await inTransaction(context.database, { actor, access: 'read' }, (tx) => loadJobs(tx, 1));
  return { job: last === undefined ? null : viewOf(last) };
}

export function viewOf({ id, cause, election, startedAt, done, changed, total, endedAt }: Job): JobView {
  return { id, cause, election, startedAt, done, changed, total, endedAt };
}

async function runUntil(context: ServerContext, isEnough: () => boolean): Promise<BatchOutcome> {
  let ran: BatchOutcome = 'went-on';
  while ((ran === 'went-on' || ran === 'not-yet') && !isEnough()) {
    ran = await runBatch(context);
    if (ran === 'not-yet') await pause(NOT_YET);
  }
  return ran;
}

/** Runs jobs that nobody runs: one just started, or one whose server stopped. One look at a time. */
export function takeUpJobs(context: ServerContext): void {
  let isBusy = false;
  async function look(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      await runUntil(context, () => context.closing.aborted);
    } catch (error) {
      context.log.warn(faultOf(error), 'a batch of a job failed, and will be tried again');
    } finally {
      isBusy = false;
    }
  }
  const timer = setInterval(() => void look(), LOOK);
  timer.unref();
  context.closing.addEventListener('abort', () => clearInterval(timer));
}
