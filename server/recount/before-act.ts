import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { RunningJob } from '#drizzle/queries/jobs.ts';
import type { ServerContext } from '#server/api/context.ts';
import { type AffectedComponent, affectedComponent, recheckComponent } from '#server/recount/component.ts';
import { type RecountCause, type Recounted, recount } from '#server/recount/recount.ts';

/** What a running job has still to recount of the people of an act. */
export type Unsettled = {
  readonly running: RunningJob;
  readonly component: AffectedComponent;
};

/**
 * The component of these people, if the running job has not come to all of it; undefined: nothing is to be
 * done.
 */
export async function findUnsettled(
  tx: Tx,
  running: RunningJob,
  { people, at }: { readonly people: readonly ElectorId[]; readonly at: Instant },
): Promise<Unsettled | undefined> {
  if (people.length === 0) return undefined;
  const seeds = { mandants: people, mandataires: people };
  const component = await affectedComponent(tx, seeds, { at, among: running.rounds });
  const isDone = component.mandataires.every((id) => running.cursor !== null && id <= running.cursor);
  return isDone ? undefined : { running, component };
}

/**
 * Recounts a component in the act's own transaction, its rows locked; starts over if the component changed.
 */
export async function recountBeforeAct(
  context: ServerContext,
  tx: Tx,
  { running, component }: Unsettled,
  at: Instant,
): Promise<Recounted> {
  await recheckComponent(tx, component, { at, among: running.rounds });
  return recount(context, tx, { component, cause: recountCause(running), at });
}

export function recountCause({ id, cause, election, rounds, account, startedAt }: RunningJob): RecountCause {
  return { what: id, account, called: cause === 'called' ? [election] : [], since: startedAt, among: rounds };
}
