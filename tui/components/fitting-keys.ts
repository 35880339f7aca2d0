import type { KeyLabel } from '#tui/keys/binding.ts';
import { widthOf } from '#tui/terminal/width.ts';

/** The keys that fit in the footer, and the space between keys: a smaller space first, then fewer keys. */
export type FittingKeys = { readonly keys: readonly KeyLabel[]; readonly gap: number };

const GAPS = [3, 2] as const;
/** In the place of what the last key does: there are keys that the footer leaves out. */
const MORE = '…';

/** `menu` comes last: it has the keys for which there is no room, and then says that there are some. */
export function fittingKeys(keys: readonly KeyLabel[], columns: number, menu?: KeyLabel): FittingKeys {
  const all = menu ? [...keys, menu] : keys;
  const gap = GAPS.find((wide) => widthWith(all, wide) <= columns);
  if (gap !== undefined) return { keys: all, gap };

  const last: KeyLabel = [menu?.[0] ?? '', MORE];
  const fitting: KeyLabel[] = [];
  for (const key of keys) {
    if (widthWith([...fitting, key, last], GAPS[1]) <= columns) fitting.push(key);
  }
  return { keys: [...fitting, last], gap: GAPS[1] };
}

function widthWith(keys: readonly KeyLabel[], gap: number): number {
  return keys.reduce((width, [key, does]) => width + widthOf(key) + 1 + widthOf(does), gap * (keys.length - 1));
}
