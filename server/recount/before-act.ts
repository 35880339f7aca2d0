import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId, ProcurationId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { RunningJob } from '#drizzle/queries/jobs.ts';
import type { ServerContext } from '#server/api/context.ts';
import {
  type AffectedComponent,
  affectedComponent,
  type RecountCause,
  type Recounted,
  recheckComponent,
  recount,
} from '#server/recount/recount.ts';

type Held = {
  readonly electors: readonly ElectorId[];
  readonly procurations: readonly ProcurationId[];
  readonly stations: readonly StationId[];
};

/** What an act finds not settled yet, while a job runs. */
export type Unsettled = {
  readonly running: RunningJob;
  readonly concerned: AffectedComponent;
};

/** Whom a job has not come to, among those whose places depend on the people of an act; undefined when there is nobody. */
export async function findUnsettled(
  tx: Tx,
  running: RunningJob,
  { found, at }: { readonly found: Held; readonly at: Instant },
): Promise<Unsettled | undefined> {
  const people = found.electors;
  if (people.length === 0) return undefined;
  const seeds = { mandants: people, mandataires: people };
  const concerned = await affectedComponent(tx, seeds, { at, among: running.rounds });
  const isDone = concerned.mandataires.every((id) => running.cursor !== null && id <= running.cursor);
  return isDone ? undefined : { running, concerned };
}

/** Settles them in the act's own transaction, their rows held; whom others joined meanwhile is looked for again. */
export async function recountBeforeAct(
  context: ServerContext,
  tx: Tx,
  { running, concerned }: Unsettled,
  at: Instant,
): Promise<Recounted> {
  await recheckComponent(tx, concerned, { at, among: running.rounds });
  return recount(context, tx, { concerned, cause: recountCause(running), at });
}

export function recountCause({ id, cause, election, rounds, account, startedAt }: RunningJob): RecountCause {
  return { what: id, account, called: cause === 'called' ? [election] : [], since: startedAt, among: rounds };
}

/** What two acts hold, as one. */
export function mergeLocks(one: Held, other: Held): Held {
  return {
    electors: [...new Set([...one.electors, ...other.electors])],
    procurations: [...new Set([...one.procurations, ...other.procurations])],
    stations: [...new Set([...one.stations, ...other.stations])],
  };
}
