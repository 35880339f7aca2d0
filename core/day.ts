import { Temporal } from 'temporal-polyfill';
import type { Brand } from '#core/brand.ts';

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

/** Like `readDay`, for text that is known to be a date: throws a RangeError otherwise. */
export function day(text: string): Day {
  const read = readDay(text);
  if (read === undefined) throw new RangeError(`not a date: ${text}`);
  return read;
}

export function addDays(from: Day, days: number): Day {
  return Temporal.PlainDate.from(from).add({ days }).toString() as Day;
}

/** the same day of the month `months` later; where there is none, the last day of that month. */
export function addMonths(from: Day, months: number): Day {
  return Temporal.PlainDate.from(from).add({ months }, { overflow: 'constrain' }).toString() as Day;
}

/** the same date `years` later; from 29 February, 28 February where there is no 29th. */
export function addYears(from: Day, years: number): Day {
  return addMonths(from, 12 * years);
}

/** Whole days from `from` to `to`, negative when `to` is before. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(of: Day): number {
  return Temporal.PlainDate.from(of).dayOfWeek;
}
