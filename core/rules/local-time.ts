import type { Day } from '#core/day.ts';
import type { Hours } from '#core/election.ts';
import { type Elector, inForce } from '#core/elector.ts';
import type { StationId } from '#core/ids.ts';
import { dayAt, type Instant, PARIS, type TimeZone, timeAt } from '#core/instant.ts';
import type { Communes, Poll } from '#core/rules/entitlement.ts';

/** a round is over at the planned close of the mandant's station. */
export function isOver(poll: Poll, hours: ReadonlyMap<StationId, Hours>, at: Instant): boolean {
  const { zone } = poll.commune;
  const today = dayAt(at, zone);
  const closes = hours.get(poll.registration.station)?.closes;
  return poll.day < today || (poll.day === today && closes !== undefined && closes <= timeAt(at, zone));
}

/** the calendar date of an act where the mandant is registered; Paris for who is on no roll. */
export function localDay(mandant: Elector, communes: Communes, at: Instant): Day {
  return dayAt(at, zoneOf(mandant, communes, at));
}

export function zoneOf(mandant: Elector, communes: Communes, at: Instant): TimeZone {
  const inParis = dayAt(at, PARIS);
  const roll = mandant.registrations.find((registration) => inForce(registration, inParis));
  return (roll && communes.get(roll.commune)?.zone) ?? PARIS;
}
