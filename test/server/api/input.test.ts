import { describe, expect, test } from 'vitest';
import { personName, text } from '#server/api/input.ts';

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
});
