import type { Day } from '#core/day.ts';
import type { List } from '#core/elector.ts';

/** who controls an act, a person at the town hall or the system as it is established. */
export type Control = 'by-hand' | 'automatic';

/** The values of the law for an act, by its date of establishment (rules.md, section 13). */
type Version = {
  readonly from: Day;
  readonly control: { readonly [roll in List]: Control };
  /** years, by the mandant's roll. */
  readonly longest: { readonly [roll in List]: number };
};

const ONE_YEAR = { communal: 1, consular: 3, 'new-caledonia': 1, 'eu-municipal': 1, 'eu-european': 1 } as const;
const BY_HAND = {
  communal: 'by-hand',
  consular: 'by-hand',
  'new-caledonia': 'by-hand',
  'eu-municipal': 'by-hand',
  'eu-european': 'by-hand',
} as const;

/** The oldest first; the first row holds for everything before. */
const VERSIONS: readonly [Version, ...Version[]] = [
  { from: '2021-04-06' as Day, control: BY_HAND, longest: ONE_YEAR },
  {
    from: '2022-01-01' as Day,
    control: {
      communal: 'automatic',
      consular: 'automatic',
      'new-caledonia': 'by-hand',
      'eu-municipal': 'automatic',
      'eu-european': 'automatic',
    },
    longest: ONE_YEAR,
  },
];

/** The version of the law for an act established on `day`. */
export function versionOn(day: Day): Version {
  return VERSIONS.findLast(({ from }) => from <= day) ?? VERSIONS[0];
}

/** R-22, art. L73, L330-13: what one mandataire may hold at a round. */
export type Caps = {
  readonly inFrance: number;
  readonly inAll: { readonly communal: number; readonly consular: number };
};

export const CAPS: Caps = { inFrance: 1, inAll: { communal: 2, consular: 3 } };
