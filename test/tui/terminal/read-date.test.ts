import { describe, expect, test } from 'vitest';
import { findDate, readDate } from '#tui/terminal/read-date.ts';

describe('A date', () => {
  test.each([
    ['12/03/1984'],
    ['12.3.1984'],
    ['12-03-1984'],
    ['12 03 1984'],
    ['12031984'],
    ['1984-03-12'],
    ['12 mars 1984'],
    ['12 MARS 1984'],
    ['12 mar. 1984'],
    ['12 March 1984'],
  ])('is read in every form that people write: %s', (typed) => {
    expect(readDate(typed)).toBe('1984-03-12');
  });

  test.each([
    ['1er février 1984', '1984-02-01'],
    ['1er aout 1984', '1984-08-01'],
    ['2nd December 1984', '1984-12-02'],
  ])('has its month by name: %s', (typed, expected) => {
    expect(readDate(typed)).toBe(expected);
  });

  test.each([['31/02/1984'], ['31021984'], ['12345678'], ['12 jui 1984'], ['12 mardi 1984'], ['12/03/84'], ['']])(
    'is none where no day is meant, or two: %j',
    (typed) => {
      expect(readDate(typed)).toBeUndefined();
    },
  );

  test('is found among names, and no part of a longer number is one', () => {
    expect(findDate('martin 12031984 marie')).toEqual({ day: '1984-03-12', text: '12031984' });
    expect(findDate('12 03 1984 martin')).toEqual({ day: '1984-03-12', text: '12 03 1984' });
    expect(findDate('120319845')).toBeUndefined();
    expect(readDate('martin 12031984')).toBeUndefined();
  });
});
