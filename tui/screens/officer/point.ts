import { isKey, type Press } from '#tui/terminal/press.ts';

/** Lines that a page key moves by. */
const PAGE = 8;

/** The line pointed at after a key, in a list of so many. */
export function pointedAfter(pointed: number, length: number, press: Press): number {
  const by = stepOf(press);
  return by === 0 ? pointed : Math.max(0, Math.min(length - 1, pointed + by));
}

function stepOf(press: Press): number {
  if (isKey(press, 'up', 'back-tab')) return -1;
  if (isKey(press, 'down', 'tab')) return 1;
  if (isKey(press, 'page-up')) return -PAGE;
  return isKey(press, 'page-down') ? PAGE : 0;
}
