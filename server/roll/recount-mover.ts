import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorChange } from '#core/law/ending/roll-events.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Living } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { CallContext } from '#server/api/context.ts';
import { type AffectedComponent, affectedComponent } from '#server/recount/component.ts';
import { NOTHING_RECOUNTED, type Recounted, recount } from '#server/recount/recount.ts';

type PersonsProcurations = { readonly person: ElectorId; readonly living: readonly Living[] };

/** Everyone whose places depend on what this person gives: where he votes, other rounds are held, and on other days. */
export function affectedByMove(
  tx: Tx,
  { person, living }: PersonsProcurations,
  at: Instant,
): Promise<AffectedComponent> {
  const mandataires = living.filter(({ mandant }) => mandant === person).map(({ mandataire }) => mandataire);
  return affectedComponent(tx, { mandants: [person], mandataires }, { at, among: [] });
}

type EventFollowed = { readonly happening: ElectorChange; readonly living: readonly Living[]; readonly at: Instant };

/** the rounds of what a mandant gave who moved, where he votes now; saves what changes. */
export async function recountMover(
  context: CallContext,
  tx: Tx,
  { happening, living, at }: EventFollowed,
): Promise<Recounted> {
  const { before } = happening;
  if (happening.kind === 'lost' || living.every(({ mandant }) => mandant !== before.id)) return NOTHING_RECOUNTED;
  const component = await affectedByMove(tx, { person: before.id, living }, at);
  const cause = {
    what: 'roll.record',
    account: context.caller.account.id,
    called: [],
    moved: before,
    since: at,
    among: [],
  };
  return recount(context, tx, { component, cause, at });
}
