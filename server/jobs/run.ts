import type { ElectorId, StationId } from '#core/ids.ts';
import type { Tx } from '#drizzle/db.ts';
import {
  countLiving,
  type Job,
  lockJob,
  nextMandataires,
  noteHorizon,
  type Reach,
  saveProgress,
} from '#drizzle/queries/jobs.ts';
import { loadElectionsByIds } from '#drizzle/queries/places.ts';
import { queueMessages, writeIncidents } from '#drizzle/queries/records.ts';
import { appendChanges } from '#drizzle/queries/stations.ts';
import { inTransaction } from '#drizzle/transaction.ts';
import { SYSTEM } from '#server/actor.ts';
import { appendAll } from '#server/audit/chain.ts';
import type { ServerContext } from '#server/context.ts';
import { StartOver } from '#server/failures.ts';
import { causeOf, isSame } from '#server/jobs/first.ts';
import { findConcerned, settle } from '#server/jobs/settle.ts';
import { hold, startingOver } from '#server/write.ts';

/** Mandataires settled in one transaction: who waits for one of them waits no longer than for these. */
const AT_ONCE = 200;

/** `free`: nothing is left to do, or another runner does it; `not-yet`: an act is open that may have missed the job; `ended`: this batch was the last. */
export type Ran = 'free' | 'not-yet' | 'went-on' | 'ended';

/** One batch of the job that is not done, in one transaction: where it stopped, the next one goes on, whoever runs it. */
export async function runBatch(context: ServerContext, limit = AT_ONCE): Promise<Ran> {
  const { ran, stations } = await startingOver(() =>
    inTransaction(context.database, { actor: SYSTEM, use: 'decide' }, (tx) => batch(context, tx, limit)),
  );
  context.wakes.wake(stations);
  return ran;
}

type Batch = { readonly ran: Ran; readonly stations: readonly StationId[] };

async function batch(context: ServerContext, tx: Tx, limit: number): Promise<Batch> {
  const job = await lockJob(tx);
  if (job === undefined) return { ran: 'free', stations: [] };
  if (job.horizon === null) {
    await noteHorizon(tx, job.id);
    return { ran: 'went-on', stations: [] };
  }
  if (!job.isSeenByAll) return { ran: 'not-yet', stations: [] };
  const total = job.total ?? (await countLiving(tx));
  const reach = await reachOf(tx, job);
  const { concerned, cursor, walked } = await nextMandataires(tx, reach, { after: job.cursor, limit });
  if (cursor === undefined) {
    await saveProgress(tx, job.id, { ...job, total, endedAt: context.clock() });
    return { ran: 'ended', stations: [] };
  }

  const { count, stations } = await settleThese(context, tx, { job, mandataires: concerned });
  const [done, changed] = [job.done + walked, job.changed + count];
  await saveProgress(tx, job.id, { cursor, done, changed, total, endedAt: null });
  return { ran: 'went-on', stations };
}

async function reachOf(tx: Tx, { election: id, rounds, firstDay, lastDay }: Job): Promise<Reach> {
  const [election] = await loadElectionsByIds(tx, [id]);
  return { rounds, first: firstDay, last: lastDay, communes: election?.communes };
}

type These = { readonly job: Job; readonly mandataires: readonly ElectorId[] };

/** Holds them in the one order, finds them again under the locks, settles them, and leaves what an act would. */
async function settleThese(context: ServerContext, tx: Tx, { job, mandataires }: These) {
  if (mandataires.length === 0) return { count: 0, stations: [] };
  const among = job.rounds;
  const seeds = { mandants: [], mandataires };
  const found = await findConcerned(tx, seeds, { at: context.clock(), among });
  await hold(tx, found);
  const at = context.clock();
  const concerned = await findConcerned(tx, seeds, { at, among });
  if (!isSame(found, concerned)) throw new StartOver();

  const settled = await settle(context, tx, { concerned, cause: causeOf(job), at });
  await appendChanges(tx, settled.changed, at);
  await queueMessages(tx, settled.messages);
  await writeIncidents(tx, settled.incidents);
  if (settled.entries.length > 0) await appendAll(tx, settled.entries);
  return { count: settled.count, stations: settled.changed.map(({ station }) => station) };
}
