import { describe, expect, test } from 'vitest';
import { drawBelow, drawFrom, seeded } from '#core/random.ts';

describe('A seeded generator', () => {
  test('is mulberry32', () => {
    const random = seeded(1);

    expect([random(), random()]).toEqual([0.6270739405881613, 0.002735721180215478]);
  });

  test('draws the same numbers for the same seed, and others for another', () => {
    const draw = (seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: 20 }, () => drawBelow(random, 1_000));
    };

    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test('draws every item, and nothing else', () => {
    const random = seeded(3);
    const drawn = Array.from({ length: 200 }, () => drawFrom(random, ['a', 'b', 'c']));

    expect(new Set(drawn)).toEqual(new Set(['a', 'b', 'c']));
    expect(() => drawFrom(random, [])).toThrow(RangeError);
  });
});
