import { describe, expect, test } from 'vitest';
import { listed, plural } from '#core/messages/phrases.ts';

describe('A count', () => {
  test.each([
    [0, '0 vote', '0 votes'],
    [1, '1 vote', '1 vote'],
    [2, '2 votes', '2 votes'],
  ])('of %i has its noun in the number of its language', (count, fr, en) => {
    expect([plural.fr(count, 'vote', 'votes'), plural.en(count, 'vote', 'votes')]).toEqual([fr, en]);
  });
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'c'], 'a, b et c'],
])('%j in words is “%s”', (parts, said) => {
  expect(listed(parts, 'et')).toBe(said);
});
