import type { Day } from '#core/calendar/day.ts';

/** `29/02/1984`, as on an identity document. */
export function shortDay(day: Day): string {
  return day.split('-').reverse().join('/');
}
