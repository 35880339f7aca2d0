import type { ElectorId, StationId } from '#core/model/ids.ts';
import type { Database, Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import type { RunningJob } from '#drizzle/queries/jobs.ts';
import type { ServerContext } from '#server/api/context.ts';
import { affectedGroup, mustBeSameGroup } from '#server/reassessment/affected-group.ts';
import { reassessmentCause } from '#server/reassessment/before-act.ts';
import { reassess } from '#server/reassessment/reassess.ts';
import { recordEffects } from '#server/records/effects.ts';
import { asSystem } from '#server/transactions/as-system.ts';
import { withRetries } from '#server/transactions/retry.ts';
import { lockRowsOfJob } from '#server/transactions/row-locks.ts';

/**
 * Mandataires of one batch, and of one transaction: an act on one of these waits no longer than for that
 * transaction.
 */
export type BatchSize = { readonly walked: number; readonly atOnce: number };

/**
 * The more at once, the less each costs: 800 cost a tenth less than 400, and lock their rows for half a
 * second.
 */
const AT_ONCE = 800;
/** On one connection everybody waits for a part. */
const ALONE = 200;
/** Parts of one batch, and how many run at a time: while one waits for the database, another decides. */
const PARTS = 6;
const LANES = 2;

/** The batch needs a connection of its own, and each lane another. */
export function sizeFor({ connections }: Pick<Database, 'connections'>): BatchSize {
  return connections > LANES ? { walked: PARTS * AT_ONCE, atOnce: AT_ONCE } : { walked: ALONE, atOnce: ALONE };
}

type JobPart = { readonly job: RunningJob; readonly mandataires: readonly ElectorId[] };
/** How many procurations changed, and the stations whose lists show them. */
export type PartEffects = { readonly count: number; readonly stations: readonly StationId[] };

/**
 * Reassesses each part in a transaction of its own while `tx` locks the job. The lanes are far apart by id:
 * neighbours came with one roll, and parts that share a station wait for each other. On one connection, all
 * of it runs in `tx`.
 */
export async function reassessParts(context: ServerContext, tx: Tx, all: JobPart & BatchSize): Promise<PartEffects> {
  const { job, mandataires, atOnce } = all;
  if (context.database.connections <= LANES) return reassessPart(context, tx, { job, mandataires });
  const parts = inParts(mandataires, atOnce);
  const inLane = Math.ceil(parts.length / LANES);
  const lanes = Array.from({ length: LANES }, (_, lane) => parts.slice(lane * inLane, (lane + 1) * inLane));
  const effects = (await pipelined(...lanes.map((lane) => reassessLane(context, job, lane)))).flat();
  return {
    count: effects.reduce((sum, { count }) => sum + count, 0),
    stations: [...new Set(effects.flatMap(({ stations }) => stations))],
  };
}

function inParts(mandataires: readonly ElectorId[], size: number): readonly (readonly ElectorId[])[] {
  const parts = Math.ceil(mandataires.length / size);
  return Array.from({ length: parts }, (_, part) => mandataires.slice(part * size, (part + 1) * size));
}

async function reassessLane(context: ServerContext, job: RunningJob, parts: readonly (readonly ElectorId[])[]) {
  const effects: PartEffects[] = [];
  for (const mandataires of parts) {
    const reassessOnce = () => asSystem(context.database, (tx) => reassessPart(context, tx, { job, mandataires }));
    effects.push(await withRetries(reassessOnce));
  }
  return effects;
}

/**
 * Locks a group, checks it again under the locks, reassesses it and records the effects, as an act would.
 */
async function reassessPart(context: ServerContext, tx: Tx, { job, mandataires }: JobPart): Promise<PartEffects> {
  if (mandataires.length === 0) return { count: 0, stations: [] };
  const among = job.rounds;
  const group = await affectedGroup(tx, { mandants: [], mandataires }, { at: context.clock(), among });
  await lockRowsOfJob(tx, group);
  const at = context.clock();
  await mustBeSameGroup(tx, group, { at, among });

  const reassessed = await reassess(context, tx, { group, cause: reassessmentCause(job), at });
  await recordEffects(tx, reassessed, { entries: reassessed.entries, at });
  return { count: reassessed.count, stations: reassessed.changed.map(({ station }) => station) };
}
