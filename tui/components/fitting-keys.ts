import type { KeyLabel } from '#tui/keys/binding.ts';
import { widthOf } from '#tui/terminal/width.ts';

/** The keys that fit in the footer, and the space between keys: a smaller space first, then fewer keys. */
export type FittingKeys = { readonly keys: readonly KeyLabel[]; readonly gap: number };

const GAPS = [3, 2] as const;

export function fittingKeys(keys: readonly KeyLabel[], columns: number): FittingKeys {
  const gap = GAPS.find((wide) => widthWith(keys, wide) <= columns) ?? 2;
  const fitting = keys.filter((_, place) => widthWith(keys.slice(0, place + 1), gap) <= columns);
  return { keys: fitting, gap };
}

function widthWith(keys: readonly KeyLabel[], gap: number): number {
  return keys.reduce((width, [key, does]) => width + widthOf(key) + 1 + widthOf(does), gap * (keys.length - 1));
}
