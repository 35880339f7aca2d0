import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBelow, drawFrom, seeded } from '#server/demonstration/random.ts';

const draws = (seed: number, count: number) => {
  const random = seeded(seed);
  return Array.from({ length: count }, () => random());
};

describe('A seeded generator', () => {
  test('is mulberry32', () => {
    expect(draws(1, 2)).toEqual([0.6270739405881613, 0.002735721180215478]);
  });

  test('draws the same numbers for the same seed, others for another', () => {
    expect(draws(7, 20)).toEqual(draws(7, 20));
    expect(draws(7, 20)).not.toEqual(draws(8, 20));
  });

  test('draws from 0 to 1, and within what is asked', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1000 }), (seed, limit) => {
        expect(draws(seed, 20).every((drawn) => drawn >= 0 && drawn < 1)).toBe(true);
        const drawn = drawBelow(seeded(seed), limit);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < limit).toBe(true);
      }),
    );
  });

  test('draws every item in the end, and none from nothing', () => {
    const random = seeded(1);
    const drawn = new Set(Array.from({ length: 200 }, () => drawFrom(random, ['a', 'b', 'c'])));
    expect([...drawn].sort()).toEqual(['a', 'b', 'c']);
    expect(() => drawFrom(random, [])).toThrow(RangeError);
  });
});
