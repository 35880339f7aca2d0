import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS, type TimeZone } from '#core/calendar/instant.ts';
import type { Communes } from '#core/model/election.ts';
import { type Elector, registrationOn } from '#core/model/elector.ts';

/**
 * the calendar date of an act where the mandant is registered, or was last; in Paris for a person who
 * never was.
 */
export function localDay(mandant: Elector, communes: Communes, at: Instant): Day {
  return dayAt(at, zoneOf(mandant, communes, at));
}

export function zoneOf(mandant: Elector, communes: Communes, at: Instant): TimeZone {
  const inParis = dayAt(at, PARIS);
  const { registrations } = mandant;
  const last = registrations.findLast(({ from }) => from <= inParis) ?? registrations.at(-1);
  const roll = registrationOn(mandant, inParis) ?? last;
  return (roll && communes.get(roll.commune)?.zone) ?? PARIS;
}
