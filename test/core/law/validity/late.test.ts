import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { isLate } from '#core/law/validity/late.ts';

const polled = day('2027-04-11');

describe('R-17: late', () => {
  test.each([
    ['2027-04-08', false],
    ['2027-04-09', true],
    ['2027-04-11', true],
  ])('on %s, for a round of 2027-04-11: %s', (today, late) => {
    expect(isLate([{ day: polled, coverage: 'covered' }], day(today))).toBe(late);
  });

  test('a round that is not covered makes nothing late', () => {
    expect(isLate([{ day: polled, coverage: 'not-covered' }], polled)).toBe(false);
  });
});
