import { type Day, day } from '#core/calendar/day.ts';
import type { Election, ElectionType } from '#core/model/election.ts';
import type { ElectionId } from '#core/model/ids.ts';

/** R-22, art. L73, L330-13: the number of procurations that one mandataire may hold at a round. */
export type Caps = {
  /** Infinite where the law sets no limit of its own to procurations made in France. */
  readonly inFrance: number;
  readonly inAll: { readonly communal: number; readonly consular: number };
};

/** Which limits a round has: those of art. L73, or, at some elections of the epidemic, two in all. */
export type CapLaw = 'usual' | 'two-in-all';

export const CAPS: { readonly [law in CapLaw]: Caps } = {
  usual: { inFrance: 1, inAll: { communal: 2, consular: 3 } },
  'two-in-all': { inFrance: Number.POSITIVE_INFINITY, inAll: { communal: 2, consular: 2 } },
};

/**
 * the limits on a date that has rounds of both laws. Procurations made in France have no limit,
 * since the law of 2021 took it off some of the rounds; in all, the number of art. L73.
 */
export const CAPS_OF_BOTH: Caps = { ...CAPS.usual, inFrance: Number.POSITIVE_INFINITY };

type TwoInAll = { readonly types: readonly ElectionType[]; readonly days: readonly Day[]; readonly source: string };

/**
 * The metropolis of Lyon polled in 2020 with the municipal elections; in 2021 the assemblies of Corse,
 * Guyane and Martinique count as regional.
 */
const TWO_IN_ALL: readonly TwoInAll[] = [
  { types: ['municipal', 'metropolitan'], days: [day('2020-06-28')], source: 'R-29' },
  {
    types: ['regional', 'departmental'],
    days: [day('2021-06-20'), day('2021-06-27')],
    source: 'loi 2021-191 art. 2 I',
  },
];

/**
 * the limits at a round, by its election and its polling date, whenever the procurations were
 * made; a by-election has the usual ones.
 */
export function capLawOf({ type, communes }: Pick<Election, 'type' | 'communes'>, polled: Day): CapLaw {
  const isOfTwo = TWO_IN_ALL.some(({ types, days }) => types.includes(type) && days.includes(polled));
  return isOfTwo && communes === undefined ? 'two-in-all' : 'usual';
}

/** The law of a round found by its election; the usual one where the election is not among those known. */
export function capLawAt(
  round: { readonly election: ElectionId; readonly day: Day },
  elections: readonly Election[],
): CapLaw {
  const election = elections.find(({ id }) => id === round.election);
  return election ? capLawOf(election, round.day) : 'usual';
}
