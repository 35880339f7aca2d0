import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorChange } from '#core/law/ending/roll-events.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Living } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { CallContext } from '#server/api/context.ts';
import { type AffectedGroup, affectedGroup } from '#server/reassessment/affected-group.ts';
import { NOTHING_REASSESSED, type Reassessed, reassess } from '#server/reassessment/reassess.ts';

type PersonsProcurations = { readonly person: ElectorId; readonly living: readonly Living[] };

/**
 * Everyone whose procurations depend on this person's: where the person moves, other rounds are polled on
 * other days.
 */
export function affectedByMove(tx: Tx, { person, living }: PersonsProcurations, at: Instant): Promise<AffectedGroup> {
  const mandataires = living.filter(({ mandant }) => mandant === person).map(({ mandataire }) => mandataire);
  return affectedGroup(tx, { mandants: [person], mandataires }, { at, among: [] });
}

type EventFollowed = { readonly change: ElectorChange; readonly living: readonly Living[]; readonly at: Instant };

/** reassesses the procurations of a mandant who moved, by the rounds of the new commune. */
export async function reassessMover(
  context: CallContext,
  tx: Tx,
  { change, living, at }: EventFollowed,
): Promise<Reassessed> {
  const { before } = change;
  if (change.kind === 'lost' || living.every(({ mandant }) => mandant !== before.id)) return NOTHING_REASSESSED;
  const group = await affectedByMove(tx, { person: before.id, living }, at);
  const cause = {
    what: 'roll.record',
    account: context.caller.account.id,
    called: [],
    moved: before,
    since: at,
    among: [],
  };
  return reassess(context, tx, { group, cause, at });
}
