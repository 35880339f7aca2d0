import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS, type TimeZone } from '#core/calendar/instant.ts';
import type { Commune } from '#core/model/election.ts';
import type { Elector, List, Registration } from '#core/model/elector.ts';
import type { StationId } from '#core/model/ids.ts';

/** The event holds from the earliest of the dates in Paris, at the elector's place and at the new place. */
export function dayOfEvent(zones: readonly TimeZone[], at: Instant): Day {
  return [PARIS, ...zones].map((zone) => dayAt(at, zone)).reduce((a, b) => (a < b ? a : b));
}

/**
 * The rolls that a move leads to, by the elector's own rolls and the place's kind; none where they cannot go
 * together.
 */
export function listsAfter(person: Elector, to: Commune): readonly List[] {
  const open = person.registrations.filter((line) => line.to === undefined);
  const last = person.registrations.at(-1);
  const lines = open.length > 0 || last === undefined ? open : [last];
  const complementary = lines
    .map(({ list }) => list)
    .filter((list) => list === 'eu-municipal' || list === 'eu-european');
  if (complementary.length === 0) return [to.kind];
  return to.kind === 'communal' ? complementary : [];
}

/**
 * whether the elector is on the special roll after a move. Only New Caledonia has one, and nobody joins
 * it by a move.
 */
export function isSpecialAfter({ registrations }: Elector, list: List): boolean {
  const last = registrations.findLast((line) => line.to === undefined) ?? registrations.at(-1);
  return list === 'new-caledonia' && last !== undefined && last.isSpecial;
}

/** The elector with all lines of the roll ended that day: lines that were to begin later never do. */
export function offTheRoll(person: Elector, on: Day): Elector {
  return { ...person, registrations: person.registrations.map((line) => closedOn(line, on)) };
}

/** Where a move leads, with the order numbers that the new station's lists give. */
export type Destination = {
  readonly commune: Commune;
  readonly station: StationId;
  readonly lines: readonly Pick<Registration, 'list' | 'number' | 'isSpecial'>[];
};

/** The elector after a move: an elector who had lost the place on the roll has one again. */
export function afterMove(person: Elector, { commune, station, lines }: Destination, on: Day): Elector {
  const opened = lines.map(
    (line): Registration => ({ ...line, commune: commune.code, station, from: on, to: undefined }),
  );
  return { ...person, lost: undefined, registrations: [...offTheRoll(person, on).registrations, ...opened] };
}

function closedOn(line: Registration, on: Day): Registration {
  if (line.to !== undefined && line.to <= on) return line;
  return { ...line, to: line.from < on ? on : line.from };
}
