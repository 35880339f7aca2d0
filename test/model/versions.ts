import type { Day } from '#test/model/days.ts';
import type { Kind } from '#test/model/places.ts';

/** Section 13: the law by date of establishment. A version holds until the next one begins. */
type Version = {
  readonly from: Day;
  readonly sameCommune: boolean;
  /** Who may ask online for a counter, and where that counter is. */
  readonly online: 'nobody' | 'communal rolls, in France' | 'everybody';
  readonly onlineRevocation: boolean;
  /** */
  readonly whollyOnline: 'never' | 'the rounds of 2024' | 'always';
  /** Three years go by the place of the act, or by the roll of the mandant. */
  readonly threeYears: 'abroad' | 'consular';
  readonly byHand: 'everywhere' | 'new-caledonia';
};

const OF_OLD: Version = {
  from: '0000-01-01',
  sameCommune: true,
  online: 'nobody',
  onlineRevocation: false,
  whollyOnline: 'never',
  threeYears: 'abroad',
  byHand: 'everywhere',
};
const OF_2021: Version = { ...OF_OLD, from: '2021-04-06', online: 'communal rolls, in France' };
const OF_2022: Version = {
  from: '2022-01-01',
  sameCommune: false,
  online: 'everybody',
  onlineRevocation: true,
  whollyOnline: 'never',
  threeYears: 'consular',
  byHand: 'new-caledonia',
};
const OF_2024: Version = { ...OF_2022, from: '2024-04-12', whollyOnline: 'the rounds of 2024' };
const OF_2025: Version = { ...OF_2022, from: '2025-11-08', whollyOnline: 'always' };
const VERSIONS = [OF_OLD, OF_2021, OF_2022, OF_2024, OF_2025];

/** Section 13: an online request of 2021 is for rounds polled from this day. */
export const POLLED_ONLINE_FROM: Day = '2021-04-11';
/** the rounds of 2024, by their metropolitan date and type. */
export const ROUNDS_OF_2024: readonly string[] = [
  'european 2024-06-09',
  'legislative 2024-06-30',
  'legislative 2024-07-07',
];

export function versionOn(day: Day): Version {
  return VERSIONS.findLast(({ from }) => from <= day) ?? OF_OLD;
}

/** */
export function longestYears(
  day: Day,
  { kind, establishedIn }: { readonly kind: Kind; readonly establishedIn: 'F' | 'E' },
): number {
  const isLong = versionOn(day).threeYears === 'abroad' ? establishedIn === 'E' : kind === 'consular';
  return isLong ? 3 : 1;
}

/** */
export function isByHand(day: Day, kind: Kind): boolean {
  return versionOn(day).byHand === 'everywhere' || kind === 'new-caledonia';
}
