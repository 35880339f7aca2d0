import type { Identity } from '#core/model/identity.ts';
import type { ElectorId } from '#core/model/ids.ts';
import { readReference } from '#core/text/reference.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { ofOwnAct, ofReference } from '#drizzle/queries/courses.ts';
import { byEither } from '#drizzle/queries/procuration-conditions.ts';
import { requestsByReference, requestsGivenBy } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';
import { identify } from '#server/electors/identify.ts';

/** By a reference, the full identity of either party, a person found before, or an elector's own. */
export type TrackInput =
  | { readonly reference: string }
  | { readonly who: Identity }
  | { readonly elector: ElectorId }
  | { readonly own: true };

export type Wanted = {
  readonly procurations: ReturnType<typeof byEither>;
  readonly requests: ReturnType<typeof requestsGivenBy> | undefined;
};

/** Which rows are asked for; undefined where nobody has the identity or the reference cannot be one. */
export async function wantedBy({ database, caller }: CallContext, asked: TrackInput): Promise<Wanted | undefined> {
  const { actor, account } = caller;
  if ('reference' in asked) {
    const reference = readReference(asked.reference);
    if (reference === undefined) return undefined;
    if (actor.role === 'officer') return { procurations: ofOwnAct(account.id, reference), requests: undefined };
    return { procurations: ofReference(reference), requests: requestsByReference(reference) };
  }
  if ('elector' in asked) return { procurations: byEither(asked.elector), requests: requestsGivenBy(asked.elector) };
  const person = 'own' in asked ? actor.elector : await onePerson(database, caller, asked.who);
  return person === undefined ? undefined : { procurations: byEither(person), requests: requestsGivenBy(person) };
}

/** The one person of an identity: who has a namesake of the same civil status is found by number. */
async function onePerson(
  database: CallContext['database'],
  { actor }: CallContext['caller'],
  who: Identity,
): Promise<ElectorId | undefined> {
  const ids = await inTransaction(database, { actor, access: 'decide' }, (tx) => identify(tx, who));
  return ids.length === 1 ? ids[0] : undefined;
}
