import { Temporal } from 'temporal-polyfill';

/** A calendar date, `2027-03-01`. Dates compare as texts. */
export type Day = string;
/** Milliseconds since 1970. */
export type Moment = number;

export function momentOf(written: string): Moment {
  return Temporal.Instant.from(written).epochMilliseconds;
}

/** The date that a calendar on the wall shows in this time zone. */
export function dayIn(at: Moment, zone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The moment when clocks of this time zone show `time`, as `19:00`, on that date. */
export function momentAt(day: Day, time: string, zone: string): Moment {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}

export function plusDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The same day of the month, or the last one where the month has none. */
export function plusMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString();
}

export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

export function isDate(written: string): boolean {
  try {
    return Temporal.PlainDate.from(written, { overflow: 'reject' }).toString() === written;
  } catch {
    return false;
  }
}

/** Every day from the first to the last, both included. */
export function daysOf(first: Day, last: Day): Set<Day> {
  const days = new Set<Day>();
  let day = Temporal.PlainDate.from(first);
  while (day.toString() <= last) {
    days.add(day.toString());
    day = day.add({ days: 1 });
  }
  return days;
}
