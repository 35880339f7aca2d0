import { communeOfStation } from '#core/model/ids.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { ElectorRecord } from '#drizzle/queries/electors.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';
import { communesOf, type RollEventInput } from '#server/roll/person.ts';

type EventOfPerson = { readonly person: ElectorRecord; readonly event: RollEventInput };

/** Why the caller may not record this event of this person; undefined where nothing stands against it. */
export async function refusalOfEvent(
  context: CallContext,
  tx: Tx,
  { person, event }: EventOfPerson,
): Promise<RefusalOf<'out-of-scope' | 'commune-unknown'> | undefined> {
  if (!isOfCaller(context, person)) return { code: 'out-of-scope' };
  if (event.event !== 'moves') return undefined;
  const code = communeOfStation(event.to);
  return (await loadCommunes(tx, [code])).has(code) ? undefined : { code: 'commune-unknown', commune: code };
}

/** a town hall keeps the roll of its own commune; the administration, all of them. */
function isOfCaller({ caller }: CallContext, person: ElectorRecord): boolean {
  const { commune } = caller.actor;
  return caller.account.role === 'admin' || (commune !== undefined && communesOf(person).includes(commune));
}
