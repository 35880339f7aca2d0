import type { Instant } from '#core/calendar/instant.ts';
import { spanOf } from '#core/law/elections/call.ts';
import type { Election, Round } from '#core/model/election.ts';
import type { JobId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { insertJob } from '#drizzle/queries/jobs.ts';
import type { Cause } from '#drizzle/schema/jobs.ts';
import type { CallContext } from '#server/api/context.ts';
import { uuid } from '#server/records/uuid.ts';

type Starting = {
  readonly cause: Cause;
  readonly election: Election;
  /** Those concerned, on the dates they have now, and as they were `before` if those differ. */
  readonly rounds: readonly Round[];
  readonly before: readonly Round[];
  readonly at: Instant;
};

/** Leaves to a job what follows for thousands of people; another one may not be under way. */
export async function startJob(context: CallContext, tx: Tx, starting: Starting): Promise<void> {
  const { cause, election, rounds, before, at } = starting;
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
