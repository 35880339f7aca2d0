import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { dayOf, daysOf, findDate, findMonth, readTypedBirth, readTypedDay } from '#core/text/typed-date.ts';

describe('A date among names', () => {
  test('is found, and no part of a longer number is one', () => {
    expect(findDate('martin 12031984 marie')).toEqual({ ending: '1984-03-12', text: '12031984' });
    expect(findDate('12 03 1984 martin')).toEqual({ ending: '1984-03-12', text: '12 03 1984' });
    expect(findDate('120319845')).toBeUndefined();
  });

  test('of two digits for the year says no century: both are meant, or the one of people of age', () => {
    const found = findDate('martin 17/05/08');
    expect(found).toEqual({ ending: '08-05-17', text: '17/05/08' });
    expect(found && daysOf(found)).toEqual(['2008-05-17', '1908-05-17']);
    expect(found && dayOf(found, day('2009-11-30'))).toBe('2008-05-17');
  });
});

describe('A date and nothing else', () => {
  test.each([['17/05/1991'], ['17051991'], ['1991-05-17'], ['17 mai 1991'], [' 17.5.1991 ']])(
    'is read: %s',
    (typed) => {
      expect(readTypedDay(typed)).toBe('1991-05-17');
      expect(readTypedBirth(typed)).toBe('1991-05-17');
    },
  );

  test('may be a birth whose day is unknown, and then is no day', () => {
    expect(readTypedBirth('00/00/1935')).toBe('1935-00-00');
    expect(readTypedDay('00/00/1935')).toBeUndefined();
  });

  test.each([['17/05/91'], ['31/02/1991'], ['né le 17/05/1991'], ['']])('is not read: %s', (typed) => {
    expect(readTypedBirth(typed)).toBeUndefined();
  });
});

describe('A month among names', () => {
  test.each([
    ['martin mars 2027', 'mars 2027'],
    ['martin 03/2027', '03/2027'],
    ['martin March 2027 active', 'March 2027'],
  ])('is found by its name or in digits: %s', (typed, text) => {
    expect(findMonth(typed)).toEqual({ month: '2027-03', text });
  });

  test.each([['13/2027'], ['martin 2027'], ['jui 2027'], ['12/03/2027'], ['mars 1027']])(
    'is none where no month is meant, or two: %s',
    (typed) => {
      expect(findMonth(typed)).toBeUndefined();
    },
  );
});
