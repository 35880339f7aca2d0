import { type Day, day } from '#core/calendar/day.ts';
import type { FranceOrAbroad } from '#core/model/authority.ts';
import type { Inability } from '#core/model/declaration.ts';
import { type Commune, type Election, type ElectionType, PLACE_KINDS } from '#core/model/election.ts';
import type { List } from '#core/model/elector.ts';

/** who controls an act, a person at the town hall or the system as it is established. */
export type Control = 'by-hand' | 'automatic';

/** years, by where the act was made or by the mandant's roll. */
type Longest =
  | { readonly by: 'place'; readonly years: { readonly [place in FranceOrAbroad]: number } }
  | { readonly by: 'roll'; readonly years: { readonly [roll in List]: number } };

/** Where an online request may be established at a counter, of electors of which rolls, for rounds polled from which day on. */
type Counters = { readonly [place in FranceOrAbroad]: boolean } & {
  readonly rolls: readonly Commune['kind'][];
  readonly pollsFrom: Day | undefined;
};

/** The values of the law for an act, by its date of establishment (rules.md, section 13). The paper form always serves. */
type Version = {
  /** Undefined: since ever. */
  readonly from: Day | undefined;
  readonly motive: 'recorded' | 'none';
  /** on whose roll the mandataire is. */
  readonly commune: 'same' | 'any';
  /** */
  readonly publicPlaces: boolean;
  readonly counters: Counters;
  /** a revocation asked online, presented at a counter. */
  readonly onlineRevocation: boolean;
  /** no counter at all, for an act of any kind. */
  readonly whollyOnline: boolean;
  readonly longest: Longest;
  /** what shows that the mandant cannot come. */
  readonly inability: Inability;
  readonly control: { readonly [roll in List]: Control };
};

const NO_COUNTER: Counters = { france: false, abroad: false, rolls: [], pollsFrom: undefined };
/** Arrêtés of 31 March 2021. */
const COUNTERS_OF_2021: Counters = {
  france: true,
  abroad: false,
  rolls: ['communal'],
  pollsFrom: day('2021-04-11'),
};
/** Décret 2021-1740. */
const EVERY_COUNTER: Counters = { france: true, abroad: true, rolls: PLACE_KINDS, pollsFrom: undefined };
const BY_PLACE: Longest = { by: 'place', years: { france: 1, abroad: 3 } };
const BY_ROLL: Longest = {
  by: 'roll',
  years: { communal: 1, consular: 3, 'new-caledonia': 1, 'eu-municipal': 1, 'eu-european': 1 },
};
const BY_HAND: Version['control'] = {
  communal: 'by-hand',
  consular: 'by-hand',
  'new-caledonia': 'by-hand',
  'eu-municipal': 'by-hand',
  'eu-european': 'by-hand',
};
const AUTOMATIC: Version['control'] = {
  communal: 'automatic',
  consular: 'automatic',
  'new-caledonia': 'by-hand',
  'eu-municipal': 'automatic',
  'eu-european': 'automatic',
};

/** The oldest first. */
const VERSIONS: readonly [Version, ...Version[]] = [
  {
    from: undefined,
    motive: 'recorded',
    commune: 'same',
    publicPlaces: false,
    counters: NO_COUNTER,
    onlineRevocation: false,
    whollyOnline: false,
    longest: BY_PLACE,
    inability: 'certificate',
    control: BY_HAND,
  },
  {
    from: day('2020-06-18'),
    motive: 'none',
    commune: 'same',
    publicPlaces: true,
    counters: NO_COUNTER,
    onlineRevocation: false,
    whollyOnline: false,
    longest: BY_PLACE,
    inability: 'statement',
    control: BY_HAND,
  },
  {
    from: day('2021-04-06'),
    motive: 'none',
    commune: 'same',
    publicPlaces: true,
    counters: COUNTERS_OF_2021,
    onlineRevocation: false,
    whollyOnline: false,
    longest: BY_PLACE,
    inability: 'statement',
    control: BY_HAND,
  },
  {
    from: day('2022-01-01'),
    motive: 'none',
    commune: 'any',
    publicPlaces: true,
    counters: EVERY_COUNTER,
    onlineRevocation: true,
    whollyOnline: false,
    longest: BY_ROLL,
    inability: 'statement',
    control: AUTOMATIC,
  },
  {
    from: day('2025-11-08'),
    motive: 'none',
    commune: 'any',
    publicPlaces: true,
    counters: EVERY_COUNTER,
    onlineRevocation: true,
    whollyOnline: true,
    longest: BY_ROLL,
    inability: 'statement',
    control: AUTOMATIC,
  },
];

/** The version of the law for an act established on that day, local to the mandant. */
export function versionOn(on: Day): Version {
  return VERSIONS.findLast(({ from }) => from === undefined || from <= on) ?? VERSIONS[0];
}

/**
 * R-31, arrêté du 9 avril 2024: the elections, by the metropolitan Sundays of their rounds, for which procurations were
 * given wholly online before this opened for all.
 */
const WHOLLY_ONLINE_FIRST: {
  readonly from: Day;
  readonly elections: readonly { readonly type: ElectionType; readonly sundays: readonly Day[] }[];
} = {
  from: day('2024-04-12'),
  elections: [
    { type: 'european', sundays: [day('2024-06-09')] },
    { type: 'legislative', sundays: [day('2024-06-30'), day('2024-07-07')] },
  ],
};

/** whether a procuration for that round, of that metropolitan Sunday, is made wholly online on a day. */
export function isGivenOnline(round: { readonly type: ElectionType; readonly sunday: Day }, on: Day): boolean {
  const { from, elections } = WHOLLY_ONLINE_FIRST;
  const isOfFirst = elections.some(({ type, sundays }) => type === round.type && sundays.includes(round.sunday));
  return versionOn(on).whollyOnline || (from <= on && isOfFirst);
}

/** R-22, art. L73, L330-13: what one mandataire may hold at a round. */
export type Caps = {
  /** Infinite where the law sets no limit of its own to those made in France. */
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
 * the limits on a date that has rounds of both laws. No limit to those made in France, since the law of 2021 took
 * it off some of the rounds; in all, the number of art. L73.
 */
export const CAPS_OF_BOTH: Caps = { ...CAPS.usual, inFrance: Number.POSITIVE_INFINITY };

/**
 * R-29, loi 2021-191 art. 2 I. The metropolis of Lyon polled in 2020 with the municipal elections; in 2021 the assemblies of
 * Corse, Guyane and Martinique count as regional.
 */
const TWO_IN_ALL: readonly { readonly types: readonly ElectionType[]; readonly days: readonly Day[] }[] = [
  { types: ['municipal', 'metropolitan'], days: [day('2020-06-28')] },
  { types: ['regional', 'departmental'], days: [day('2021-06-20'), day('2021-06-27')] },
];

/**
 * the limits at a round, by its election and its polling date, whenever the procurations were made; a
 * by-election has the usual ones.
 */
export function capLawOf({ type, communes }: Pick<Election, 'type' | 'communes'>, polled: Day): CapLaw {
  const isOfTwo = TWO_IN_ALL.some(({ types, days }) => types.includes(type) && days.includes(polled));
  return isOfTwo && communes === undefined ? 'two-in-all' : 'usual';
}
