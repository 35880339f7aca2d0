import { Temporal } from 'temporal-polyfill';
import type { Brand } from '#core/calendar/brand.ts';
import type { Day } from '#core/calendar/day.ts';

/** A moment, ISO 8601 in UTC with milliseconds (`2027-04-11T07:00:00.000Z`): text order is time order. */
export type Instant = Brand<string, 'Instant'>;
/** An IANA zone, `Europe/Paris`. */
export type TimeZone = Brand<string, 'TimeZone'>;
/** A wall clock's hour and minute, `00:00` to `24:00` (the end of the day). */
export type LocalTime = Brand<string, 'LocalTime'>;

export const PARIS = 'Europe/Paris' as TimeZone;

/** Where the time comes from: given at the entry, read once a call. */
export type Clock = () => Instant;

/** Reads any ISO 8601 instant; throws a RangeError for other text. */
export function instant(text: string): Instant {
  return fromEpoch(Temporal.Instant.from(text).epochMilliseconds);
}

/**
 * As a database writes an instant of milliseconds in a session of UTC, in a column or in JSON: a date and a
 * time, then the offset.
 */
const STORED = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00(?::00)?$/;

/**
 * Reads an instant that a database wrote. Such an instant is known to exist; the general reading takes ten
 * times as long.
 */
export function fromStored(text: string): Instant {
  const [, day, time, milliseconds = ''] = STORED.exec(text) ?? [];
  return day ? (`${day}T${time}.${milliseconds.padEnd(3, '0')}Z` as Instant) : instant(text);
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function fromEpoch(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

export function toEpoch(at: Instant): number {
  return Date.parse(at);
}

/** Throws a RangeError for a zone that does not exist. */
export function timeZone(text: string): TimeZone {
  return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId as TimeZone;
}

/** `HH:MM`, from 00:00 to 24:00; throws a RangeError otherwise. */
export function localTime(text: string): LocalTime {
  if (!/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text)) throw new RangeError(`not a time of day: ${text}`);
  return text as LocalTime;
}

export function addMinutes(at: Instant, minutes: number): Instant {
  return fromEpoch(toEpoch(at) + minutes * 60_000);
}

/** The date and time that a wall clock shows. */
type Wall = { readonly day: Day; readonly time: LocalTime };

/** The last answer for each zone, kept because an act asks for its own zone again and again. */
const lastWalls = new Map<TimeZone, Wall & { readonly at: Instant }>();

function wallAt(at: Instant, zone: TimeZone): Wall {
  const last = lastWalls.get(zone);
  if (last?.at === at) return last;
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const day = wall.toPlainDate().toString() as Day;
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' }) as LocalTime;
  lastWalls.set(zone, { at, day, time });
  return { day, time };
}

/** the calendar date that `at` falls on in a zone. */
export function dayAt(at: Instant, zone: TimeZone): Day {
  return wallAt(at, zone).day;
}

export function timeAt(at: Instant, zone: TimeZone): LocalTime {
  return wallAt(at, zone).time;
}

/** When a day begins in a zone: at midnight, or where the clocks skip that, as soon as they show the day. */
export function startOf(on: Day, zone: TimeZone): Instant {
  return fromEpoch(Temporal.PlainDate.from(on).toZonedDateTime(zone).epochMilliseconds);
}

/**
 * The moment of a wall clock's time; 24:00 is the next day's 00:00. Throws a RangeError for a time that DST
 * skips or doubles.
 */
export function instantOf(on: Day, time: LocalTime, zone: TimeZone): Instant {
  const nextDay = time === '24:00';
  const plain = Temporal.PlainDate.from(on)
    .add({ days: nextDay ? 1 : 0 })
    .toPlainDateTime(Temporal.PlainTime.from(nextDay ? '00:00' : time));
  return fromEpoch(plain.toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds);
}
