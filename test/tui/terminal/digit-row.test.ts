import { describe, expect, test } from 'vitest';
import { digitsMeant } from '#tui/terminal/digit-row.ts';
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

  test('make a date', () => {
    expect(readDate('&é:à":&çè_')).toBe('1978-03-12');
    expect(readDate('&éà"&çè_')).toBe('1978-03-12');
  });
});
