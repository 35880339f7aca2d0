import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadJobs } from '#drizzle/queries/jobs.ts';
import { loadElectionsByIds } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';
import { type JobView, viewOf } from '#server/jobs/runner.ts';

/** Jobs that are answered: an election has a few. */
const MOST = 200;

/** `electionName` is the election whose change started the job. */
type ListedJob = JobView & { readonly electionName: string };

/** The jobs, the newest first, each with its election. */
export function listJobs(context: CallContext): Promise<{ readonly jobs: readonly ListedJob[] }> {
  return inTransaction(context.database, { actor: context.caller.actor, access: 'read' }, async (tx) => {
    const jobs = await loadJobs(tx, MOST);
    const elections = await loadElectionsByIds(tx, [...new Set(jobs.map(({ election }) => election))]);
    const names = new Map(elections.map(({ id, name }) => [id, name]));
    return { jobs: jobs.map((job) => ({ ...viewOf(job), electionName: names.get(job.election) ?? '' })) };
  });
}
