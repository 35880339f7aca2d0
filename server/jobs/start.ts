import type { Instant } from '#core/calendar/instant.ts';
import { spanOf } from '#core/law/elections/call.ts';
import type { Election, Round } from '#core/model/election.ts';
import type { JobId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { insertJob } from '#drizzle/queries/jobs.ts';
import type { Cause } from '#drizzle/schema/jobs.ts';
import type { CallContext } from '#server/api/context.ts';
import { uuid } from '#server/records/uuid.ts';

type NewJob = {
  readonly cause: Cause;
  readonly election: Election;
  /** The rounds that changed, on the dates they have now, and on the dates they had. */
  readonly rounds: readonly Round[];
  readonly before: readonly Round[];
  readonly at: Instant;
};

/** Leaves the reassessment of thousands of people to a job; only one may run at a time. */
export async function startJob(context: CallContext, tx: Tx, job: NewJob): Promise<void> {
  const { cause, election, rounds, before, at } = job;
  const { first, last } = spanOf([...rounds, ...before]);
  await insertJob(tx, {
    id: uuid<JobId>(context.machineClock),
    cause,
    election: election.id,
    rounds: rounds.map(({ id }) => id),
    firstDay: first,
    lastDay: last,
    account: context.caller.account.id,
    startedAt: at,
  });
}
