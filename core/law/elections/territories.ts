import { addDays, type Day } from '#core/calendar/day.ts';
import type { TimeZone } from '#core/calendar/instant.ts';
import type { Election, ElectionType } from '#core/model/election.ts';

/** Where a department code sends its communes: its dates and its wall clock. */
const OVERSEAS: { readonly [department: string]: { readonly zone: string; readonly polls: 'saturday' | 'sunday' } } = {
  971: { zone: 'America/Guadeloupe', polls: 'saturday' },
  972: { zone: 'America/Martinique', polls: 'saturday' },
  973: { zone: 'America/Cayenne', polls: 'saturday' },
  974: { zone: 'Indian/Reunion', polls: 'sunday' },
  975: { zone: 'America/Miquelon', polls: 'saturday' },
  976: { zone: 'Indian/Mayotte', polls: 'sunday' },
  977: { zone: 'America/St_Barthelemy', polls: 'saturday' },
  978: { zone: 'America/Marigot', polls: 'saturday' },
  986: { zone: 'Pacific/Wallis', polls: 'sunday' },
  987: { zone: 'Pacific/Tahiti', polls: 'saturday' },
  988: { zone: 'Pacific/Noumea', polls: 'sunday' },
};

/** The archipelagos of Polynésie française whose clocks differ from Tahiti's, by commune. */
const POLYNESIAN_ZONES: { readonly [commune: string]: string } = {
  98718: 'Pacific/Marquesas',
  98719: 'Pacific/Gambier',
  98723: 'Pacific/Marquesas',
  98731: 'Pacific/Marquesas',
  98746: 'Pacific/Marquesas',
  98756: 'Pacific/Marquesas',
  98757: 'Pacific/Marquesas',
};

export const METROPOLE = 'metropole';
export const POSTS = 'posts';
export const POSTS_OF_THE_AMERICAS = 'posts-americas';

/** The territory and zone of a commune of France, by its INSEE code. */
export function territoryOf(insee: string): { readonly territory: string; readonly zone: TimeZone } {
  const department = insee.slice(0, 3);
  const overseas = OVERSEAS[department];
  if (overseas === undefined) return { territory: METROPOLE, zone: 'Europe/Paris' as TimeZone };
  return { territory: department, zone: (POLYNESIAN_ZONES[insee] ?? overseas.zone) as TimeZone };
}

/**
 * Whether places may be grouped so: `metropole`, a department or collectivity overseas, or consular posts.
 */
export function isTerritory(text: string): boolean {
  return [METROPOLE, POSTS, POSTS_OF_THE_AMERICAS].includes(text) || Object.hasOwn(OVERSEAS, text);
}

const SATURDAY = [
  ...Object.keys(OVERSEAS).filter((code) => OVERSEAS[code]?.polls === 'saturday'),
  POSTS_OF_THE_AMERICAS,
];
const WITH_SATURDAYS: readonly ElectionType[] = ['presidential', 'legislative', 'european', 'referendum'];
const WEEK_EARLY_ON_SATURDAY = ['987', POSTS_OF_THE_AMERICAS];

/** The facts that decide the dates of an election, with the metropolitan Sunday of its first round. */
export type Sundays = Pick<Election, 'type' | 'communes' | 'afterDissolution'> & { readonly first: Day };

/**
 * R-61, art. L173, L330-11, L397: the dates of the territories that do not poll on the metropolitan Sunday
 * `sunday` of round `number`. A by-election keeps the Saturdays; one weekend is for all at it, and after a
 * dissolution (Constitution, art. 12).
 */
export function territoryDates(election: Sundays, number: 1 | 2, sunday: Day): { readonly [territory: string]: Day } {
  const saturday = addDays(sunday, -1);
  if (election.type === 'consular') return { [POSTS_OF_THE_AMERICAS]: saturday };
  if (!WITH_SATURDAYS.includes(election.type)) return {};

  const dates = Object.fromEntries(SATURDAY.map((territory) => [territory, saturday]));
  return isEarlyFarAway(election) ? { ...dates, ...earlyDates(election.first, number) } : dates;
}

/** A general legislative election that follows no dissolution. */
function isEarlyFarAway({ type, communes, afterDissolution }: Sundays): boolean {
  return type === 'legislative' && communes === undefined && !afterDissolution;
}

function earlyDates(first: Day, number: 1 | 2): { readonly [territory: string]: Day } {
  const later = number === 2 ? 14 : 0;
  const early = WEEK_EARLY_ON_SATURDAY.map((territory) => [territory, addDays(first, later - 8)]);
  return { ...Object.fromEntries(early), [POSTS]: addDays(first, later - 7) };
}

/** The department by the first signs of its communes' codes: three overseas, two elsewhere. */
export function departmentOf(insee: string): string {
  return insee.slice(0, /^9[78]/.test(insee) ? 3 : 2);
}
