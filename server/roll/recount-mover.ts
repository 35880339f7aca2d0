import type { ElectorId } from '#core/model/ids.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { Living } from '#core/model/procuration.ts';
import type { Happening } from '#core/law/ending/roll-events.ts';
import type { Tx } from '#drizzle/db.ts';
import type { CallContext } from '#server/api/context.ts';
import { type Concerned, findConcerned, type Settled, settle } from '#server/recount/recount.ts';

type Gives = { readonly person: ElectorId; readonly living: readonly Living[] };

/** Everyone whose places depend on what this person gives: where he votes, other rounds are held, and on other days. */
export function besideMandant(tx: Tx, { person, living }: Gives, at: Instant): Promise<Concerned> {
  const mandataires = living.filter(({ mandant }) => mandant === person).map(({ mandataire }) => mandataire);
  return findConcerned(tx, { mandants: [person], mandataires }, { at, among: [] });
}

type Moved = { readonly happening: Happening; readonly living: readonly Living[]; readonly at: Instant };

const NOTHING: Settled = { count: 0, entries: [], messages: [], changed: [], incidents: [] };

/** the rounds of what a mandant gave who moved, where he votes now; saves what changes. */
export async function countAgain(context: CallContext, tx: Tx, { happening, living, at }: Moved): Promise<Settled> {
  const { before } = happening;
  if (happening.kind === 'lost' || living.every(({ mandant }) => mandant !== before.id)) return NOTHING;
  const concerned = await besideMandant(tx, { person: before.id, living }, at);
  const cause = {
    what: 'roll.record',
    account: context.caller.account.id,
    called: [],
    moved: before,
    since: at,
    among: [],
  };
  return settle(context, tx, { concerned, cause, at });
}
