import { addDays, addMonths, type Day, weekday } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Commune, Election, Round } from '#core/model/election.ts';

const SUNDAY = 7;
const BETWEEN_ROUNDS = { presidential: 14, municipal: 7 };
const MONTHS_TO_MUNICIPAL = 3;

/** The elections before they have ids. */
export type PlannedElection = Omit<Election, 'id' | 'rounds'> & { readonly rounds: readonly Omit<Round, 'id'>[] };

/**
 * An election polled today everywhere, again two weeks later; another in three months, on Sundays everywhere
 * (R-61).
 */
export function electionsAsOf(now: Instant, communes: readonly Commune[]): readonly [PlannedElection, PlannedElection] {
  const today = dayAt(now, PARIS);
  const dates = datesOf(now, communes);
  const sunday = sundayFrom(addMonths(today, MONTHS_TO_MUNICIPAL));
  return [
    {
      name: `Élection présidentielle ${today.slice(0, 4)}`,
      type: 'presidential',
      communes: undefined,
      afterDissolution: false,
      calledOn: undefined,
      rounds: [
        { number: 1, day: today, dates, isCalledOff: false },
        { number: 2, ...later({ day: today, dates }, BETWEEN_ROUNDS.presidential), isCalledOff: false },
      ],
    },
    {
      name: `Élections municipales ${sunday.slice(0, 4)}`,
      type: 'municipal',
      communes: undefined,
      afterDissolution: false,
      calledOn: undefined,
      rounds: [
        { number: 1, day: sunday, dates: {}, isCalledOff: false },
        { number: 2, day: addDays(sunday, BETWEEN_ROUNDS.municipal), dates: {}, isCalledOff: false },
      ],
    },
  ];
}

/**
 * Each local date that differs from the metropolitan one: of a territory, and of its communes that keep
 * another clock.
 */
function datesOf(now: Instant, communes: readonly Commune[]): Round['dates'] {
  const today = dayAt(now, PARIS);
  const days = new Map([...new Set(communes.map(({ zone }) => zone))].map((zone) => [zone, dayAt(now, zone)]));
  const territories = new Map<string, Day>();
  const dates = new Map<string, Day>();
  for (const { code, territory, zone } of communes) {
    const here = days.get(zone) ?? today;
    const shared = territories.get(territory);
    if (shared === undefined) territories.set(territory, here);
    else if (shared !== here) dates.set(code, here);
  }
  for (const [territory, day] of territories) if (day !== today) dates.set(territory, day);
  return Object.fromEntries(dates);
}

type Dated = Pick<Round, 'day' | 'dates'>;

function later({ day, dates }: Dated, days: number): Dated {
  const moved = Object.entries(dates).map(([place, date]) => [place, addDays(date, days)]);
  return { day: addDays(day, days), dates: Object.fromEntries(moved) };
}

function sundayFrom(day: Day): Day {
  return addDays(day, SUNDAY - weekday(day));
}
