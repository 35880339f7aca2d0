import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { countMeant, digitsMeant } from '#tui/terminal/digit-row.ts';
import { readDate } from '#tui/terminal/read-date.ts';

describe('Digits typed without Shift on a French keyboard', () => {
  test.each([
    ['&é', '12'],
    ['&é"\'(-è_çà', '1234567890'],
    ['&', '1'],
    ['&é:à":&çè_', '12/03/1978'],
  ])('%s are %s', (typed, meant) => {
    expect(digitsMeant(typed)).toBe(meant);
  });

  test.each([['é'], ['-'], ["'"], ['d’'], ["d'ormesson"], ['élodie'], ['12-03-1978'], ['12'], ['']])(
    'are not meant by %j',
    (typed) => {
      expect(digitsMeant(typed)).toBe(typed);
    },
  );

  test.each([
    ['é', '2'],
    ['-', '6'],
    ['1é"', '123'],
    ['&é"\'(-è_çà', '1234567890'],
    ['x:', 'x:'],
  ])('%s are %s in a field of digits', (typed, meant) => {
    expect(countMeant(typed)).toBe(meant);
  });

  test('make a date', () => {
    expect(readDate('&é:à":&çè_', day('2026-11-30'))).toBe('1978-03-12');
    expect(readDate('&éà"&çè_', day('2026-11-30'))).toBe('1978-03-12');
  });
});
