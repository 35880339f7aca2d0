import { Unclear } from '#test/model/unclear.ts';
import type { Procuration } from '#test/model/world.ts';

type Dated = Pick<Procuration, 'day' | 'number' | 'onPaper'>;

/**
 * was `a` established before `b`? By the calendar date at the place of each. When the dates are
 * the same, or say the contrary of the instants, the recording decides: an act at a counter comes after all
 * that was recorded before it.
 */
export function isBefore(a: Dated, b: Dated): boolean {
  if (a.number > b.number) return !isBefore(b, a);
  return b.onPaper ? a.day <= b.day : true;
}

/** the order of the two is for a person to look at. */
export function isUncertain(a: Dated, b: Dated): boolean {
  const [first, second] = a.number < b.number ? [a, b] : [b, a];
  if (first.day === second.day) return first.onPaper || second.onPaper;
  return !second.onPaper && first.day > second.day;
}

/** Sorted by establishment; refused where the order is circular. */
export function inOrder<Dateable extends { readonly of: Dated }>(dated: readonly Dateable[]): readonly Dateable[] {
  const sorted = dated.toSorted((a, b) => (isBefore(a.of, b.of) ? -1 : 1));
  const isOne = sorted.every((a, place) => sorted.slice(place + 1).every((b) => isBefore(a.of, b.of)));
  if (!isOne) throw new Unclear('dates of two places and a form that are before one another in a circle');
  return sorted;
}
