import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { latestBirth, readDate, readWholeDate } from '#tui/terminal/read-date.ts';

const TODAY = day('2026-11-30');
const LATEST = latestBirth(TODAY);

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
    ['12/03/84'],
    ['12.3.84'],
    ['120384'],
    ['12 mars 84'],
    ['19840312'],
  ])('is read in every form that people write: %s', (typed) => {
    expect(readDate(typed, LATEST)).toBe('1984-03-12');
  });

  test.each([
    ['1er février 1984', '1984-02-01'],
    ['1er aout 1984', '1984-08-01'],
    ['2nd December 1984', '1984-12-02'],
  ])('has its month by name: %s', (typed, expected) => {
    expect(readDate(typed, LATEST)).toBe(expected);
  });

  test.each([
    ['31/02/1984'],
    ['31021984'],
    ['12345678'],
    ['12 jui 1984'],
    ['12 mardi 1984'],
    ['84-03-12'],
    ['310284'],
    ['12/03/1084'],
    [''],
  ])('is none where no day is meant, or two: %j', (typed) => {
    expect(readDate(typed, LATEST)).toBeUndefined();
  });

  test('of birth may have an unknown day, which no other date has', () => {
    expect(readDate('00/00/1935', LATEST)).toBe('1935-00-00');
    expect(readDate('1935-07-00', LATEST)).toBe('1935-07-00');
    expect(readWholeDate('00/00/1935', LATEST)).toBeUndefined();
    expect(readWholeDate('12/03/1984', LATEST)).toBe('1984-03-12');
  });

  test('is alone: none where names stand beside it', () => {
    expect(readDate('martin 12031984', LATEST)).toBeUndefined();
  });
});

describe('A year of two digits', () => {
  test.each([
    ['17/05/91', '1991-05-17'],
    ['17/05/08', '2008-05-17'],
    ['30/11/09', '2009-11-30'],
    ['01/12/09', '1909-12-01'],
    ['29/02/00', '2000-02-29'],
  ])('of a birth is of the later century in which an elector may be born: %s', (typed, born) => {
    expect(readDate(typed, LATEST)).toBe(born);
  });

  test('of a decision is of the later century that has begun', () => {
    expect(readDate('28/11/26', TODAY)).toBe('2026-11-28');
    expect(readDate('01/12/26', TODAY)).toBe('1926-12-01');
  });
});
