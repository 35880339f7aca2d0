import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadJobs } from '#drizzle/queries/jobs.ts';
import { loadAllElections } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';
import { type JobView, viewOf as jobViewOf } from '#server/jobs/runner.ts';
import { type ElectionView, electionView } from '#server/views/election.ts';

/** Jobs shown, the newest first. */
const JOBS = 20;

/** Every election with all its rounds and dates, the last ones first, and what follows from their calls. */
export function overview(
  context: CallContext,
): Promise<{ readonly elections: readonly ElectionView[]; readonly jobs: readonly JobView[] }> {
  return inTransaction(context.database, { actor: context.caller.actor, access: 'read' }, async (tx) => {
    const elections = await loadAllElections(tx);
    const jobs = await loadJobs(tx, JOBS);
    return { elections: elections.map(electionView).sort(byDate), jobs: jobs.map(jobViewOf) };
  });
}

function byDate(left: ElectionView, right: ElectionView): number {
  return (left.rounds[0]?.day ?? '') < (right.rounds[0]?.day ?? '') ? 1 : -1;
}
