/** The `most` best, in order: of thousands that fit, only those that can be shown are sorted. */
export function topRanked<Item>(
  items: readonly Item[],
  most: number,
  isBefore: (a: Item, b: Item) => boolean,
): readonly Item[] {
  const first: Item[] = [];
  for (const item of items) {
    const last = first.at(-1);
    if (first.length === most && last !== undefined && !isBefore(item, last)) continue;
    first.splice(positionOf(item, first, isBefore), 0, item);
    if (first.length > most) first.pop();
  }
  return first;
}

function positionOf<Item>(item: Item, sorted: readonly Item[], isBefore: (a: Item, b: Item) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const halfway = sorted[middle];
    if (halfway !== undefined && isBefore(item, halfway)) to = middle;
    else from = middle + 1;
  }
  return from;
}
