import type { Day } from '#core/calendar/day.ts';
import type { TimeZone } from '#core/calendar/instant.ts';
import type { AccountId } from '#core/model/ids.ts';

/** The capacities that sign, as R-12 names them. */
export const CAPACITIES = [
  'opj',
  'apj',
  'reservist',
  'delegate',
  'magistrate',
  'registry-director',
  'ambassador',
  'consul',
  'consular-agent',
  'honorary-consul',
  'armed-forces-opj',
  'captain',
  'mayor',
  'deputy-mayor',
] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** Where the authority acts: in France or outside it (rules.md, section 4). */
export type FranceOrAbroad = 'france' | 'abroad';

/** the names that an act bears; on a paper form they are written, and belong to no account. */
export type Authority = {
  readonly account: AccountId | undefined;
  readonly lastName: string;
  readonly firstName: string;
  readonly capacity: Capacity;
  readonly unit: string;
  readonly placeName: string;
};

/**
 * the designation that lets an account act, from its first day to its last (both included; no last:
 * until ended).
 */
export type Habilitation = Authority & {
  readonly account: AccountId;
  readonly place: FranceOrAbroad;
  /** the time zone of the unit; undefined: the mandant's is taken. */
  readonly zone: TimeZone | undefined;
  readonly designatedFrom: Day | undefined;
  readonly designatedTo: Day | undefined;
  /** The OPJ who chose a delegate. */
  readonly chosenBy: AccountId | undefined;
};

/** The authority as an act names it, without its account. */
export function namesOf({ lastName, firstName, capacity, unit, placeName }: Authority): Omit<Authority, 'account'> {
  return { lastName, firstName, capacity, unit, placeName };
}

/**
 * The mandant's papers at the counter: the reference of an online request, nothing (the authority types the
 * request), or the paper form.
 */
export type Channel = 'online' | 'counter' | 'paper';
