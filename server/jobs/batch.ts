import { extentOf } from '#core/law/entitlement/held-in.ts';
import type { StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { countLiving, type JobScope, nextMandataires } from '#drizzle/queries/affected-mandataires.ts';
import { type Job, lockJob, saveProgress, setVisibilityHorizon } from '#drizzle/queries/jobs.ts';
import { loadElectionsByIds } from '#drizzle/queries/places.ts';
import type { ServerContext } from '#server/api/context.ts';
import { type BatchSize, reassessParts, sizeFor } from '#server/jobs/batch-parts.ts';
import { withRetries } from '#server/transactions/retry.ts';

/**
 * `free`: nothing is left to do, or another runner does it; `not-yet`: an open act may have missed the job;
 * `ended`: this batch was the last.
 */
export type BatchOutcome = 'free' | 'not-yet' | 'went-on' | 'ended';

/** Runs one batch of the open job, from where the last batch stopped, on whatever server. */
export async function runBatch(
  context: ServerContext,
  size: BatchSize = sizeFor(context.database),
): Promise<BatchOutcome> {
  const inTransactionOfItsOwn = <Result>(run: (tx: Tx) => Promise<Result>) =>
    withRetries(() => inTransaction(context.database, { actor: SYSTEM, access: 'decide', isOfJob: true }, run));
  const { ran, stations } = await inTransactionOfItsOwn((tx) => batch(context, tx, size));
  if (ran === 'seen') {
    await inTransactionOfItsOwn(setVisibilityHorizon);
    return 'went-on';
  }
  context.changeFeed.publish(stations);
  return ran;
}

/** `seen`: this batch saw the job first; acts with a lower transaction number may not see it. */
type Batch = { readonly ran: BatchOutcome | 'seen'; readonly stations: readonly StationId[] };
const nothingLeft = (ran: Batch['ran']): Batch => ({ ran, stations: [] });

/**
 * Locks the job and reassesses from its cursor on. Acts on these people reassess them first; to reassess
 * twice changes nothing.
 */
async function batch(context: ServerContext, tx: Tx, size: BatchSize): Promise<Batch> {
  const job = await lockJob(tx);
  if (job === undefined) return nothingLeft('free');
  if (job.horizon === null) return nothingLeft('seen');
  if (!job.isVisibleToAll) return nothingLeft('not-yet');
  const total = job.total ?? (await countLiving(tx));
  const scope = await scopeOf(tx, job);
  const { affected, cursor, walked } = await nextMandataires(tx, scope, { after: job.cursor, limit: size.walked });
  if (cursor === undefined) {
    await saveProgress(tx, job.id, { ...job, total, endedAt: context.clock() });
    return nothingLeft('ended');
  }

  const { count, stations } = await reassessParts(context, tx, { job, mandataires: affected, ...size });
  const [done, changed] = [job.done + walked, job.changed + count];
  await saveProgress(tx, job.id, { cursor, done, changed, total, endedAt: null });
  return { ran: 'went-on', stations };
}

async function scopeOf(tx: Tx, { election: id, rounds, firstDay, lastDay }: Job): Promise<JobScope> {
  const [election] = await loadElectionsByIds(tx, [id]);
  return { rounds, first: firstDay, last: lastDay, communes: election && extentOf(election).only };
}
