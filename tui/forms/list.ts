import { isKey, type Press } from '#tui/terminal/press.ts';

/** Rows that a page key moves by. */
const PAGE = 8;

/** The row pointed at after a key, in a list of so many rows. */
export function pointedAfter(pointed: number, count: number, press: Press): number {
  const by = rowsMoved(press);
  return by === 0 ? pointed : withinList(pointed + by, count);
}

function rowsMoved(press: Press): number {
  if (isKey(press, 'up', 'back-tab')) return -1;
  if (isKey(press, 'down', 'tab')) return 1;
  if (isKey(press, 'page-up')) return -PAGE;
  return isKey(press, 'page-down') ? PAGE : 0;
}

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
