import type { Day } from '#core/calendar/day.ts';
import { addMinutes, dayAt, type Instant, instantOf, type TimeZone, timeAt } from '#core/calendar/instant.ts';
import type { Hours } from '#core/model/election.ts';

/** The state of a station on a dashboard; `silent`: open, with no vote marked for long. */
export const STATION_STATES = ['other-day', 'not-yet', 'not-opened', 'open', 'silent', 'closed'] as const;
export type StationState = (typeof STATION_STATES)[number];

/** Minutes without a mark after which a dashboard shows an open station as silent. */
export const SILENCE_MINUTES = 60;

export type StationDay = {
  readonly hours: Hours;
  readonly zone: TimeZone;
  /** The round's day at the station. */
  readonly day: Day;
  readonly openedAt: Instant | undefined;
  readonly closedAt: Instant | undefined;
  /** The instant of the last vote, corrected or not. */
  readonly lastAt: Instant | undefined;
};

/**
 * the state of a station as of an instant. A station that votes without a declared opening is open by
 * its planned hours; a declared opening lasts until the close is declared.
 */
export function stationState(station: StationDay, now: Instant): StationState {
  const { hours, zone, day, openedAt, closedAt, lastAt } = station;
  if (closedAt !== undefined) return 'closed';
  const today = dayAt(now, zone);
  if (day < today && openedAt !== undefined) return 'silent';
  if (today !== day) return 'other-day';
  const time = timeAt(now, zone);
  if (time < hours.opens) return 'not-yet';
  if (openedAt === undefined && hours.closes <= time) return 'closed';
  if (openedAt === undefined && lastAt === undefined) return 'not-opened';
  const begun = [openedAt, lastAt, instantOf(day, hours.opens, zone)].flatMap((at) => at ?? []);
  const heard = begun.reduce((a, b) => (a < b ? b : a));
  return addMinutes(heard, SILENCE_MINUTES) <= now ? 'silent' : 'open';
}

/** The votes marked in the quarter of an hour that begins then. */
export type Quarter = { readonly from: Instant; readonly proxy: number; readonly inPerson: number };

/** All quarters between the first and the last vote, those without a vote too, in order. */
export function everyQuarter(voted: readonly Quarter[]): readonly Quarter[] {
  const [first, last] = [voted[0], voted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = new Map(voted.map((quarter) => [quarter.from, quarter]));
  const all: Quarter[] = [];
  for (let from = first.from; from <= last.from; from = addMinutes(from, 15)) {
    all.push(known.get(from) ?? { from, proxy: 0, inPerson: 0 });
  }
  return all;
}
