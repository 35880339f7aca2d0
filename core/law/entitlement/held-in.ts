import { METROPOLIS_OF_LYON } from '#core/law/entitlement/metropolis-of-lyon.ts';
import { kindsPolling } from '#core/law/entitlement/rolls.ts';
import type { Commune, Election, ElectionType } from '#core/model/election.ts';
import type { CommuneCode } from '#core/model/ids.ts';

/**
 * The places where an election is held, by the codes of communes, among those whose rolls have electors for
 * its type.
 */
export type Extent = {
  /** Undefined: everywhere save in `not`. */
  readonly only: readonly string[] | undefined;
  /**
   * The communes where the election is not held, and the departments, by the first two or three signs of
   * their communes.
   */
  readonly not: readonly string[];
};

const EVERYWHERE: Extent = { only: undefined, not: [] };

/** Saint-Pierre-et-Miquelon, Saint-Barthélemy, Saint-Martin, Wallis-et-Futuna, Polynésie française. */
const COLLECTIVITIES = ['975', '977', '978', '986', '987'];
const PARIS = '75';
const CORSE = ['2A', '2B'];
const [MARTINIQUE, GUYANE, MAYOTTE] = ['972', '973', '976'];

/**
 * the territory of the election types that are not held everywhere. CE L191, L224-1, L338 and
 * book VI, CGCT.
 */
const BY_DEFAULT: { readonly [type in ElectionType]?: Extent } = {
  departmental: {
    only: undefined,
    not: [PARIS, ...METROPOLIS_OF_LYON, ...CORSE, GUYANE, MARTINIQUE, ...COLLECTIVITIES],
  },
  regional: { only: undefined, not: [MAYOTTE, ...COLLECTIVITIES] },
  metropolitan: { only: METROPOLIS_OF_LYON, not: [] },
};

type Limits = Pick<Election, 'type' | 'communes'>;

/** the communes that the election names, or the territory of its type. */
export function extentOf({ type, communes }: Limits): Extent {
  return communes ? { only: communes, not: [] } : (BY_DEFAULT[type] ?? EVERYWHERE);
}

/** whether the election's territory has this commune or post. */
export function isHeldIn(commune: CommuneCode, election: Limits): boolean {
  const { only, not } = extentOf(election);
  const left = [commune, commune.slice(0, 2), commune.slice(0, 3)].some((code) => not.includes(code));
  return (only?.includes(commune) ?? true) && !left;
}

/** whether an election is held in a place, by its territory and the rolls kept there. */
export function isPolledIn({ code, kind }: Commune, election: Limits): boolean {
  return isHeldIn(code, election) && kindsPolling(election.type).includes(kind);
}
