import type { Day } from '#core/calendar/day.ts';
import type { Hours } from '#core/model/election.ts';
import { type Elector, inForce } from '#core/model/elector.ts';
import type { StationId } from '#core/model/ids.ts';
import { dayAt, type Instant, PARIS, type TimeZone, timeAt } from '#core/calendar/instant.ts';
import type { Communes, Poll } from '#core/law/entitlement/entitlement.ts';

/** a round is over at the planned close of the mandant's station. */
export function isOver(poll: Poll, hours: ReadonlyMap<StationId, Hours>, at: Instant): boolean {
  const { zone } = poll.commune;
  const today = dayAt(at, zone);
  const closes = hours.get(poll.registration.station)?.closes;
  return poll.day < today || (poll.day === today && closes !== undefined && closes <= timeAt(at, zone));
}

/** the calendar date of an act where the mandant is registered, or was last; Paris for a person who never was. */
export function localDay(mandant: Elector, communes: Communes, at: Instant): Day {
  return dayAt(at, zoneOf(mandant, communes, at));
}

/** the calendar date of an act at its place: where its authority's unit is, or the mandant where that is not known. */
export function dayOfAct(
  { mandant, communes, at }: { readonly mandant: Elector; readonly communes: Communes; readonly at: Instant },
  zone: TimeZone | undefined,
): Day {
  return dayAt(at, zone ?? zoneOf(mandant, communes, at));
}

export function zoneOf(mandant: Elector, communes: Communes, at: Instant): TimeZone {
  const inParis = dayAt(at, PARIS);
  const { registrations } = mandant;
  const last = registrations.findLast(({ from }) => from <= inParis) ?? registrations.at(-1);
  const roll = registrations.find((registration) => inForce(registration, inParis)) ?? last;
  return (roll && communes.get(roll.commune)?.zone) ?? PARIS;
}
