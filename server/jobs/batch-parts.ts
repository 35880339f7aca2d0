import type { ElectorId, StationId } from '#core/model/ids.ts';
import type { Database, Tx } from '#drizzle/connection/database.ts';
import { inTransaction, pipelined, SYSTEM } from '#drizzle/connection/transaction.ts';
import type { RunningJob } from '#drizzle/queries/jobs.ts';
import type { ServerContext } from '#server/api/context.ts';
import { recordEffects } from '#server/records/effects.ts';
import { lockRows } from '#server/records/locks.ts';
import { withRetries } from '#server/records/retry.ts';
import { recountCause } from '#server/recount/before-act.ts';
import { affectedComponent, recheckComponent } from '#server/recount/component.ts';
import { recount } from '#server/recount/recount.ts';

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
 * Recounts each part in a transaction of its own while `tx` locks the job. The lanes are far apart by id:
 * neighbours came with one roll, and parts that share a station wait for each other. On one connection, all
 * of it runs in `tx`.
 */
export async function recountParts(context: ServerContext, tx: Tx, all: JobPart & BatchSize): Promise<PartEffects> {
  const { job, mandataires, atOnce } = all;
  if (context.database.connections <= LANES) return recountPart(context, tx, { job, mandataires });
  const parts = inParts(mandataires, atOnce);
  const inLane = Math.ceil(parts.length / LANES);
  const lanes = Array.from({ length: LANES }, (_, lane) => parts.slice(lane * inLane, (lane + 1) * inLane));
  const effects = (await pipelined(...lanes.map((lane) => recountLane(context, job, lane)))).flat();
  return {
    count: effects.reduce((sum, { count }) => sum + count, 0),
    stations: [...new Set(effects.flatMap(({ stations }) => stations))],
  };
}

function inParts(mandataires: readonly ElectorId[], size: number): readonly (readonly ElectorId[])[] {
  const parts = Math.ceil(mandataires.length / size);
  return Array.from({ length: parts }, (_, part) => mandataires.slice(part * size, (part + 1) * size));
}

async function recountLane(context: ServerContext, job: RunningJob, parts: readonly (readonly ElectorId[])[]) {
  const effects: PartEffects[] = [];
  for (const mandataires of parts) {
    const recountOnce = () =>
      inTransaction(context.database, { actor: SYSTEM, access: 'decide' }, (tx) =>
        recountPart(context, tx, { job, mandataires }),
      );
    effects.push(await withRetries(recountOnce));
  }
  return effects;
}

/**
 * Locks a component, checks it again under the locks, recounts it and records the effects, as an act would.
 */
async function recountPart(context: ServerContext, tx: Tx, { job, mandataires }: JobPart): Promise<PartEffects> {
  if (mandataires.length === 0) return { count: 0, stations: [] };
  const among = job.rounds;
  const component = await affectedComponent(tx, { mandants: [], mandataires }, { at: context.clock(), among });
  await lockRows(tx, component);
  const at = context.clock();
  await recheckComponent(tx, component, { at, among });

  const recounted = await recount(context, tx, { component, cause: recountCause(job), at });
  await recordEffects(tx, recounted, { entries: recounted.entries, at });
  return { count: recounted.count, stations: recounted.changed.map(({ station }) => station) };
}
