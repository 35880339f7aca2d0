import type { Day } from '#core/calendar/day.ts';
import type { Identity } from '#core/model/identity.ts';
import type { CommuneCode, ElectorId } from '#core/model/ids.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Refused, refused } from '#core/model/verdict.ts';
import { fold } from '#core/text/fold.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { findByNames, findByNne } from '#drizzle/queries/elector-identity.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { BadInput } from '#server/api/errors.ts';

/**
 * a mandataire as the New Caledonia paper form names one; the address is on no roll, and stays in the
 * audit.
 */
export type NamedOnForm = {
  readonly lastName: string;
  readonly firstNames: string;
  readonly born: Day;
  readonly address: string;
  readonly commune: CommuneCode;
};

/** The folded name that `electors.nameKey` holds. */
export function nameKey({ lastName, firstNames }: { readonly lastName: string; readonly firstNames: string }): string {
  return `${fold(lastName)} ${fold(firstNames)}`;
}

/** Everyone on the rolls of this identity; for a paper form, as the rolls were on its date too. */
export function identify(tx: Tx, identity: Identity | NamedOnForm, writtenOn?: Day): Promise<readonly ElectorId[]> {
  return 'nne' in identity
    ? findByNne(tx, identity.nne, identity.born)
    : findByNames(tx, { ...identity, nameKey: nameKey(identity) }, writtenOn);
}

/** The one person of an identity, or why there is not one. */
export type IdentifiedMandataire =
  | { readonly ok: true; readonly mandataire: ElectorId }
  | Refused<RefusalOf<'mandataire-unknown' | 'mandataire-ambiguous' | 'commune-unknown'>>;

export async function findMandataire(
  tx: Tx,
  identity: Identity | NamedOnForm,
  writtenOn?: Day,
): Promise<IdentifiedMandataire> {
  const [mandataire, ...others] = await identify(tx, identity, writtenOn);
  if (mandataire === undefined) return refused(await nobodyRefusal(tx, identity));
  if (others.length > 0) return refused({ code: 'mandataire-ambiguous' });
  return { ok: true, mandataire };
}

/** says no more of a person than that nobody was found; that no commune has the code is no secret. */
async function nobodyRefusal(
  tx: Tx,
  identity: Identity | NamedOnForm,
): Promise<RefusalOf<'mandataire-unknown'> | RefusalOf<'commune-unknown'>> {
  const unknown = { code: 'mandataire-unknown' } as const;
  if (!('commune' in identity)) return unknown;
  const { commune } = identity;
  return (await loadCommunes(tx, [commune])).has(commune) ? unknown : { code: 'commune-unknown', commune };
}

/** A mandant named by an id at the counter was found there before: an unknown id is a bad input. */
export async function mustBeKnown(tx: Tx, mandant: ElectorId): Promise<void> {
  if (!(await loadElectors(tx, [mandant])).has(mandant)) throw new BadInput('mandant');
}
