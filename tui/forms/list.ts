import { isKey, type Press } from '#tui/terminal/press.ts';

/** Rows that a page key moves by. */
const PAGE = 8;

/** The row pointed at after a key, in a list of so many rows. */
export function pointedAfter(pointed: number, count: number, press: Press): number {
  const by = rowsMoved(press);
  return by === 0 ? pointed : withinList(pointed + by, count);
}

/** Rows by which a key moves in a list or a text: down when they are more than 0, endless to the ends. */
export function rowsMoved(press: Press): number {
  if (press.kind === 'sign') return BY_LETTER[press.sign] ?? 0;
  if (isKey(press, 'up', 'back-tab')) return -1;
  if (isKey(press, 'down', 'tab')) return 1;
  if (isKey(press, 'page-up')) return -PAGE;
  if (isKey(press, 'page-down')) return PAGE;
  if (isKey(press, 'home')) return Number.NEGATIVE_INFINITY;
  return isKey(press, 'end') ? Number.POSITIVE_INFINITY : 0;
}

/** The letters by which many programs go through a list, and from one line that fits to the next. */
const BY_LETTER: { readonly [letter: string]: number } = {
  j: 1,
  k: -1,
  n: 1,
  N: -1,
  g: Number.NEGATIVE_INFINITY,
  G: Number.POSITIVE_INFINITY,
};

/** The nearest row that the list has. */
export function withinList(pointed: number, count: number): number {
  return Math.max(0, Math.min(count - 1, pointed));
}

/**
 * The first row drawn where some rows have room: the row pointed at is in sight, in the middle if it can be.
 */
export function firstInSight(pointed: number, count: number, room: number): number {
  return Math.max(0, Math.min(pointed - Math.floor(room / 2), count - room));
}
