import { describe, expect, test } from 'vitest';
import { count, day, moment, personName, text } from '#server/api/input.ts';
import { Refused } from '#server/api/refused.ts';

describe('A moment', () => {
  test.each([
    '-271821-04-20T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '2200-01-01T00:00:00Z',
    'now',
  ])('is not %s', (written) => {
    expect(moment.safeParse(written).success).toBe(false);
  });

  test('is one of our time', () => {
    expect(moment.parse('2027-04-11T09:00:00+02:00')).toBe('2027-04-11T07:00:00.000Z');
  });
});

test.each(['0000-01-01', '1849-12-31', '2200-01-01', '2027-02-29'])('A day is not %s', (written) => {
  expect(() => day.parse(written)).toThrow(Refused);
});

test.each([-1, 1.5, 2_147_483_648, Number.MAX_SAFE_INTEGER])('A count is not %d', (number) => {
  expect(count.safeParse(number).success).toBe(false);
});

describe('What a person types', () => {
  test.each([
    ['nobody sees', '\u{3164}'],
    ['is of combining signs alone', '\u0301\u0302'],
    ['is a letter under a heap of signs', `e${'\u0301'.repeat(98)}`],
  ])('is refused when it %s', (_, typed) => {
    expect([personName, text(200)].map((input) => input.safeParse(typed).success)).toEqual([false, false]);
  });

  test('is trimmed and composed', () => {
    expect(personName.parse('  Ame\u0301lie  ')).toBe('Amélie');
  });

  test('is refused when it is long, before it is read', () => {
    expect(text(10).safeParse(' '.repeat(1_000)).success).toBe(false);
  });
});
