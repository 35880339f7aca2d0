/** Draws a number from 0 (included) to 1 (excluded). */
export type Random = () => number;

/** The mulberry32 generator: the same numbers for the same seed. For made-up data, never for secrets. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 (included) to `limit` (excluded). */
export function drawBelow(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** One of the items; throws a RangeError when there is none. */
export function drawFrom<Item>(random: Random, items: readonly Item[]): Item {
  const [drawn] = items.slice(drawBelow(random, items.length));
  if (drawn === undefined) throw new RangeError('nothing to draw from');
  return drawn;
}
