import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '#core/calendar/day.ts';
import { longestEnd, withinLongest } from '#core/law/validity/period.ts';
import type { FranceOrAbroad } from '#core/model/authority.ts';
import { LISTS, type List } from '#core/model/elector.ts';

const establishedOn = (list: List, place: FranceOrAbroad = 'france') => ({ list, place });

describe('A period (art. R74, R-14, R-15)', () => {
  test.each<[List, string, string]>([
    ['communal', '2025-03-22', '2026-03-22'],
    ['new-caledonia', '2025-03-22', '2026-03-22'],
    ['consular', '2025-03-22', '2028-03-22'],
    ['communal', '2024-02-29', '2025-02-28'],
    ['consular', '2024-02-29', '2027-02-28'],
  ])('of a mandant on the %s roll, from %s, ends on %s at the latest, included', (list, from, longest) => {
    expect(longestEnd(day(from), establishedOn(list))).toBe(longest);
    expect(withinLongest({ from: day(from), until: day(longest) }, establishedOn(list))).toEqual({ ok: true });
    expect(withinLongest({ from: day(from), until: addDays(day(longest), 1) }, establishedOn(list))).toEqual({
      ok: false,
      reasons: [{ code: 'period-too-long', longest, years: list === 'consular' ? 3 : 1 }],
    });
  });

  test.each<[List, FranceOrAbroad, string, string]>([
    ['consular', 'france', '2021-12-31', '2022-12-31'],
    ['consular', 'france', '2022-01-01', '2025-01-01'],
    ['communal', 'abroad', '2021-12-31', '2024-12-31'],
    ['communal', 'abroad', '2022-01-01', '2023-01-01'],
    ['communal', 'abroad', '2019-06-01', '2022-06-01'],
  ])('of the %s roll made in %s on %s ends on %s at the latest (section 13)', (list, place, from, longest) => {
    expect(longestEnd(day(from), establishedOn(list, place))).toBe(longest);
  });

  test('may be of one day', () => {
    expect(withinLongest({ from: day('2027-03-01'), until: day('2027-03-01') }, establishedOn('communal'))).toEqual({
      ok: true,
    });
  });

  test('has its longest end on the same day of the month, or on that month’s last', () => {
    const starts = fc.integer({ min: 0, max: 36_500 }).map((count) => addDays(day('2022-01-01'), count));
    fc.assert(
      fc.property(starts, fc.constantFrom(...LISTS), (from, list) => {
        const end = longestEnd(from, establishedOn(list));
        const isLeapDay = from.endsWith('-02-29');
        const years = list === 'consular' ? 3 : 1;
        expect(end).toBe(`${yearOf(from) + years}${isLeapDay ? '-02-28' : from.slice(4)}`);
      }),
    );
  });
});

const yearOf = (of: Day) => Number(of.slice(0, 4));
