/**
 * A place to the law: its kind of roll, time zone, polling day, and types of election never held there (R-02,
 *
 */
export type Place = {
  readonly kind: Kind;
  readonly zone: string;
  /** Polls on Saturday, where the type of election says so. */
  readonly saturday: boolean;
  /** Begins a week earlier at a general legislative election. */
  readonly weekEarlier: boolean;
  /** Types that are not held here by default. */
  readonly without: readonly string[];
};
export type Kind = 'communal' | 'consular' | 'new-caledonia';

const COMMUNE: Place = {
  kind: 'communal',
  zone: 'Europe/Paris',
  saturday: false,
  weekEarlier: false,
  without: ['metropolitan', 'provincial', 'consular'],
};
const POST: Place = { ...COMMUNE, kind: 'consular', weekEarlier: true, without: [] };

/** The world of the stories (FORMAT.md). */
const PLACES: Readonly<Record<string, Place>> = {
  denain: COMMUNE,
  marly: COMMUNE,
  nantes: COMMUNE,
  // the metropolis of Lyon has a council of its own, and no departmental one.
  villeurbanne: { ...COMMUNE, without: ['departmental', 'provincial', 'consular'] },
  paris: { ...COMMUNE, without: [...COMMUNE.without, 'departmental'] },
  'pointe-a-pitre': { ...COMMUNE, zone: 'America/Guadeloupe', saturday: true },
  papeete: {
    ...COMMUNE,
    zone: 'Pacific/Tahiti',
    saturday: true,
    weekEarlier: true,
    without: [...COMMUNE.without, 'departmental', 'regional'],
  },
  noumea: { ...COMMUNE, kind: 'new-caledonia', zone: 'Pacific/Noumea', without: [] },
  londres: { ...POST, zone: 'Europe/London' },
  montreal: { ...POST, zone: 'America/Toronto', saturday: true },
};

export const PLACE_NAMES: readonly string[] = Object.keys(PLACES);
/** Every station of the stories (FORMAT.md). */
export const OPENS = '08:00';
export const CLOSES = '19:00';

export function placeOf(name: string): Place {
  const place = PLACES[name];
  if (place === undefined) throw new Error(`no such place: ${name}`);
  return place;
}
