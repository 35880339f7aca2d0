import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { RunningJob } from '#drizzle/queries/jobs.ts';
import type { ServerContext } from '#server/api/context.ts';
import { type AffectedGroup, affectedGroup, mustBeSameGroup } from '#server/reassessment/affected-group.ts';
import { type Reassessed, type ReassessmentCause, reassess } from '#server/reassessment/reassess.ts';

/** What a running job has still to reassess of the people of an act. */
export type Unsettled = {
  readonly running: RunningJob;
  readonly group: AffectedGroup;
};

/**
 * The group of these people, if the running job has not come to all of it; undefined: nothing is to be
 * done.
 */
export async function findUnsettled(
  tx: Tx,
  running: RunningJob,
  { people, at }: { readonly people: readonly ElectorId[]; readonly at: Instant },
): Promise<Unsettled | undefined> {
  if (people.length === 0) return undefined;
  const seeds = { mandants: people, mandataires: people };
  const group = await affectedGroup(tx, seeds, { at, among: running.rounds });
  const isDone = group.mandataires.every((id) => running.cursor !== null && id <= running.cursor);
  return isDone ? undefined : { running, group };
}

/**
 * Reassesses a group in the act's own transaction, its rows locked; starts over if the group changed.
 */
export async function reassessBeforeAct(
  context: ServerContext,
  tx: Tx,
  { running, group }: Unsettled,
  at: Instant,
): Promise<Reassessed> {
  await mustBeSameGroup(tx, group, { at, among: running.rounds });
  return reassess(context, tx, { group, cause: reassessmentCause(running), at });
}

export function reassessmentCause({ id, cause, election, rounds, account, startedAt }: RunningJob): ReassessmentCause {
  return { what: id, account, called: cause === 'called' ? [election] : [], since: startedAt, among: rounds };
}
