import { Temporal } from 'temporal-polyfill';
import type { Brand } from '#core/calendar/brand.ts';

/** A calendar date, `YYYY-MM-DD`: comparing two as text compares them in time. */
export type Day = Brand<string, 'Day'>;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `YYYY-MM-DD`; undefined for another shape or a date that does not exist (30 February). */
export function readDay(text: string): Day | undefined {
  if (!SHAPE.test(text)) return undefined;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return text as Day;
  } catch {
    return undefined;
  }
}

const UNKNOWN_PART = /^(\d{4})-(00-00|(?!00)\d{2}-00)$/;

/**
 * Reads a date of birth as civil status has it: the day, or the month and the day, may be unknown
 * (00 in their place). Compared as text, such a date comes before every day of its year or month.
 */
export function readBirth(text: string): Day | undefined {
  if (!UNKNOWN_PART.test(text)) return readDay(text);
  return readDay(text.replaceAll('-00', '-01')) && (text as Day);
}

/** Like `readDay`, for text that is known to be a date: throws a RangeError otherwise. */
export function day(text: string): Day {
  const read = readDay(text);
  if (read === undefined) throw new RangeError(`not a date: ${text}`);
  return read;
}

/**
 * The count goes by months: a call counts millions of days, and Temporal takes some microseconds for each.
 */
export function addDays(from: Day, days: number): Day {
  let { month, date } = partsOf(from);
  date += days;
  for (; date < 1; date += lengthOf(month)) month -= 1;
  for (; date > lengthOf(month); month += 1) date -= lengthOf(month);
  return dayOf(month, date);
}

/** the same day of the month `months` later; where there is none, the last day of that month. */
export function addMonths(from: Day, months: number): Day {
  const { month, date } = partsOf(from);
  return dayOf(month + months, Math.min(date, lengthOf(month + months)));
}

/** Months are counted from January of the year 0. */
function partsOf(of: Day): { month: number; date: number } {
  return { month: 12 * Number(of.slice(0, 4)) + Number(of.slice(5, 7)) - 1, date: Number(of.slice(8)) };
}

function dayOf(month: number, date: number): Day {
  const [year, monthOfYear] = [Math.floor(month / 12), (month % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(monthOfYear).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY = 1;

function lengthOf(month: number): number {
  const year = Math.floor(month / 12);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month % 12 === FEBRUARY && isLeap ? 29 : (LENGTHS[month % 12] ?? 0);
}

/** the same date `years` later; from 29 February, 28 February where there is no 29th. */
export function addYears(from: Day, years: number): Day {
  if (from.endsWith(LEAP_DAY)) return addMonths(from, 12 * years);
  return `${String(Number(from.slice(0, 4)) + years).padStart(4, '0')}${from.slice(4)}` as Day;
}

const LEAP_DAY = '-02-29';

/** Whole days from `from` to `to`, negative when `to` is before. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(of: Day): number {
  return Temporal.PlainDate.from(of).dayOfWeek;
}
