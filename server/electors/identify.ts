import type { Day } from '#core/calendar/day.ts';
import type { CommuneCode, ElectorId } from '#core/model/ids.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Refused, refused } from '#core/model/verdict.ts';
import { fold } from '#core/text/fold.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { findByNames, findByNne, loadElectors } from '#drizzle/queries/electors.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { BadInput } from '#server/api/errors.ts';

/** R-63, art. R75: by national number and birth date, or by civil status and commune. */
export type Identified =
  | { readonly nne: string; readonly born: Day }
  | {
      readonly lastName: string;
      readonly firstNames: string;
      readonly sex: 'F' | 'M';
      readonly born: Day;
      readonly commune: CommuneCode;
    };

/** as the New Caledonia paper form names him; no roll holds the address, which stays in the log of the act. */
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

/** Everyone on the rolls who is the person said; on a paper form, as the rolls were on its date too. */
export function identify(tx: Tx, identified: Identified | NamedOnForm, writtenOn?: Day): Promise<readonly ElectorId[]> {
  return 'nne' in identified
    ? findByNne(tx, identified.nne, identified.born)
    : findByNames(tx, { ...identified, nameKey: nameKey(identified) }, writtenOn);
}

export async function findMandataire(
  tx: Tx,
  identified: Identified | NamedOnForm,
  writtenOn?: Day,
): Promise<
  | { readonly ok: true; readonly mandataire: ElectorId }
  | Refused<RefusalOf<'mandataire-unknown' | 'mandataire-ambiguous' | 'commune-unknown'>>
> {
  const [mandataire, ...others] = await identify(tx, identified, writtenOn);
  if (mandataire === undefined) return refused(await nobodyRefusal(tx, identified));
  if (others.length > 0) return refused({ code: 'mandataire-ambiguous' });
  return { ok: true, mandataire };
}

/** nobody, and of the person no more; that no commune has such a code is no secret. */
async function nobodyRefusal(
  tx: Tx,
  identified: Identified | NamedOnForm,
): Promise<RefusalOf<'mandataire-unknown'> | RefusalOf<'commune-unknown'>> {
  const unknown = { code: 'mandataire-unknown' } as const;
  if (!('commune' in identified)) return unknown;
  const { commune } = identified;
  return (await loadCommunes(tx, [commune])).has(commune) ? unknown : { code: 'commune-unknown', commune };
}

/** Whoever is named at the counter was found there before. */
export async function mustBeKnown(tx: Tx, mandant: ElectorId): Promise<void> {
  if (!(await loadElectors(tx, [mandant])).has(mandant)) throw new BadInput('mandant');
}
