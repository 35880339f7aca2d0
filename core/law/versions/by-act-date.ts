import { type Day, day } from '#core/calendar/day.ts';
import { type Timeline, valueOn } from '#core/law/versions/dated.ts';
import type { FranceOrAbroad } from '#core/model/authority.ts';
import type { Inability } from '#core/model/declaration.ts';
import { type Commune, type ElectionType, PLACE_KINDS } from '#core/model/election.ts';
import type { List } from '#core/model/elector.ts';

/** The values of the law for an act (docs/rules.md, section 13). The paper form always serves. */
type Version = {
  /** whether the mandataire must be of the mandant's commune. */
  readonly commune: 'same' | 'any';
  /** the paper that shows that the mandant cannot come. */
  readonly inability: Inability;
  /** */
  readonly longest: LongestPeriod;
  /** no counter at all, for an act of any kind. */
  readonly whollyOnline: boolean;
  /** a revocation asked online, presented at a counter. */
  readonly onlineRevocation: boolean;
  /** whether the prefect may open places to the public. */
  readonly publicPlaces: boolean;
  /** */
  readonly control: { readonly [roll in List]: Control };
  /** Where an online request may be established. */
  readonly counters: Counters;
};

/** The control of an act: by a person at the town hall, or by the system as the act is established. */
type Control = 'by-hand' | 'automatic';

/** Years, by where the act was made or by the mandant's roll. */
type LongestPeriod =
  | { readonly by: 'place'; readonly years: { readonly [place in FranceOrAbroad]: number } }
  | { readonly by: 'roll'; readonly years: { readonly [roll in List]: number } };

/**
 * The counters that take an online request: for the electors of which rolls, and for rounds polled from which
 * day on.
 */
type Counters = { readonly [place in FranceOrAbroad]: boolean } & {
  readonly rolls: readonly Commune['kind'][];
  readonly pollsFrom: Day | undefined;
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

/** Each value of the law by the day of the act, local to the mandant. */
const VALUES: { readonly [name in keyof Version]: Timeline<Version[name]> } = {
  commune: [
    { from: undefined, value: 'same', source: 'L72' },
    { from: day('2022-01-01'), value: 'any', source: 'L72' },
  ],
  inability: [
    { from: undefined, value: 'certificate', source: 'R73' },
    { from: day('2020-06-18'), value: 'statement', source: 'R73' },
  ],
  longest: [
    { from: undefined, value: { by: 'place', years: { france: 1, abroad: 3 } }, source: 'R74' },
    {
      from: day('2022-01-01'),
      value: {
        by: 'roll',
        years: { communal: 1, consular: 3, 'new-caledonia': 1, 'eu-municipal': 1, 'eu-european': 1 },
      },
      source: 'R74',
    },
  ],
  whollyOnline: [
    { from: undefined, value: false, source: 'R72-1' },
    { from: day('2025-11-08'), value: true, source: 'décret 2025-1059' },
  ],
  onlineRevocation: [
    { from: undefined, value: false, source: 'R78' },
    { from: day('2022-01-01'), value: true, source: 'décret 2021-1740' },
  ],
  publicPlaces: [
    { from: undefined, value: false, source: 'R72-1' },
    { from: day('2020-06-18'), value: true, source: 'R72-1' },
  ],
  control: [
    { from: undefined, value: BY_HAND, source: 'MP' },
    { from: day('2022-01-01'), value: AUTOMATIC, source: 'MP, NC' },
  ],
  counters: [
    { from: undefined, value: { france: false, abroad: false, rolls: [], pollsFrom: undefined }, source: 'R72-1' },
    {
      from: day('2021-04-06'),
      value: { france: true, abroad: false, rolls: ['communal'], pollsFrom: day('2021-04-11') },
      source: 'arrêtés of 31 March and 28 December 2021',
    },
    {
      from: day('2022-01-01'),
      value: { france: true, abroad: true, rolls: PLACE_KINDS, pollsFrom: undefined },
      source: 'décret 2021-1740',
    },
  ],
};

/** The law for an act established on that day, local to the mandant. */
export function versionOn(on: Day): Version {
  return {
    commune: valueOn(VALUES.commune, on),
    inability: valueOn(VALUES.inability, on),
    longest: valueOn(VALUES.longest, on),
    whollyOnline: valueOn(VALUES.whollyOnline, on),
    onlineRevocation: valueOn(VALUES.onlineRevocation, on),
    publicPlaces: valueOn(VALUES.publicPlaces, on),
    control: valueOn(VALUES.control, on),
    counters: valueOn(VALUES.counters, on),
  };
}

const CHANGES: readonly Day[] = Object.values(VALUES)
  .flatMap((timeline) => timeline.flatMap(({ from }) => from ?? []))
  .sort();

/** The last day, up to this one, on which the law for an act changed; undefined before the first change. */
export function lastChangeUntil(on: Day): Day | undefined {
  return CHANGES.findLast((changed) => changed <= on);
}

/**
 * the elections, by the metropolitan Sundays of their rounds, for which procurations were given wholly
 * online before this opened for all.
 */
const FIRST_WHOLLY_ONLINE: {
  readonly from: Day;
  readonly elections: readonly { readonly type: ElectionType; readonly sundays: readonly Day[] }[];
  readonly source: string;
} = {
  from: day('2024-04-12'),
  source: 'arrêté du 9 avril 2024',
  elections: [
    { type: 'european', sundays: [day('2024-06-09')] },
    { type: 'legislative', sundays: [day('2024-06-30'), day('2024-07-07')] },
  ],
};

/**
 * whether a procuration for that round, of that metropolitan Sunday, is made wholly online on a day.
 */
export function isGivenOnline(round: { readonly type: ElectionType; readonly sunday: Day }, on: Day): boolean {
  const { from, elections } = FIRST_WHOLLY_ONLINE;
  const isOfFirst = elections.some(({ type, sundays }) => type === round.type && sundays.includes(round.sunday));
  return versionOn(on).whollyOnline || (from <= on && isOfFirst);
}
