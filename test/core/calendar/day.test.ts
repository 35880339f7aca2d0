import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  type Day,
  day,
  daysBetween,
  readBirth,
  readDay,
  weekday,
} from '#core/calendar/day.ts';

const someDays = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays(day('1950-01-01'), count));

describe('A date of birth', () => {
  test.each(['1935-00-00', '1935-07-00', '1991-05-17'])('is %s, though its day may be unknown', (text) => {
    expect(readBirth(text)).toBe(text);
  });

  test.each(['1935-00-12', '1935-13-00', '1980-02-31', '0000', '1935'])('is not %s', (text) => {
    expect(readBirth(text)).toBeUndefined();
  });

  test('that is unknown comes of age at the beginning of a year', () => {
    expect(addYears(readBirth('2009-00-00') ?? day('2009-01-01'), 18) < day('2027-01-01')).toBe(true);
  });
});

describe('A day', () => {
  test.each(['2027-04-11', '2024-02-29', '2000-02-29'])('%s exists', (text) => {
    expect(readDay(text)).toBe(text);
  });

  test.each([
    '2027-02-29',
    '1900-02-29',
    '2027-02-30',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '2027-04-00',
    '27-04-11',
    '2027-4-11',
    '20270411',
    ' 2027-04-11',
    '2027-04-11\n',
    '2027-04-11T10:00',
    '',
  ])('%j does not exist', (text) => {
    expect(readDay(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  });

  test('is followed by a leap day in a leap year only', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2027-02-28'), 1)).toBe('2027-03-01');
    expect(addDays(day('2027-01-01'), -1)).toBe('2026-12-31');
  });

  test('knows its weekday', () => {
    expect(weekday(day('2027-04-11'))).toBe(7);
    expect(weekday(day('2027-04-10'))).toBe(6);
    expect(weekday(day('2027-04-12'))).toBe(1);
  });

  test('comes before another as text exactly when it does in time', () => {
    fc.assert(
      fc.property(someDays, someDays, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });

  test('is counted as Temporal counts it', () => {
    const plain = (from: Day) => Temporal.PlainDate.from(from);
    fc.assert(
      fc.property(someDays, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        expect(addDays(from, count)).toBe(plain(from).add({ days: count }).toString());
        expect(addMonths(from, count)).toBe(plain(from).add({ months: count }).toString());
      }),
    );
  });

  test('is as far from another as the days added to it', () => {
    fc.assert(
      fc.property(someDays, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
      }),
    );
  });
});

describe('The same date years later (R-15)', () => {
  test.each([
    ['2025-03-22', 1, '2026-03-22'],
    ['2025-03-22', 3, '2028-03-22'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 3, '2027-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
  ])('from %s, %i later, is %s', (from, years, to) => {
    expect(addYears(day(from), years)).toBe(to);
  });
});

describe('The same day-number months later (R-70)', () => {
  test.each([
    ['2025-12-31', '2026-02-28'],
    ['2023-12-31', '2024-02-29'],
    ['2025-12-29', '2026-02-28'],
    ['2026-06-30', '2026-08-30'],
    ['2026-07-31', '2026-09-30'],
    ['2026-11-15', '2027-01-15'],
  ])('two months after %s is %s', (from, to) => {
    expect(addMonths(day(from), 2)).toBe(to);
  });

  test('is the same day of the month, or the last of a shorter one', () => {
    fc.assert(
      fc.property(someDays, fc.integer({ min: 0, max: 40 }), (from, months) => {
        const to = addMonths(from, months);
        const isLastOfMonth = dateOf(addDays(to, 1)) === 1;
        expect(dateOf(to) === dateOf(from) || (isLastOfMonth && dateOf(to) < dateOf(from))).toBe(true);
        expect(monthsOf(to) - monthsOf(from)).toBe(months);
      }),
    );
  });
});

const dateOf = (of: Day) => Number(of.slice(8));
const monthsOf = (of: Day) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
