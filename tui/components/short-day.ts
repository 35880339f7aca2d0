import type { Day } from '#core/day.ts';
import { type Instant, type TimeZone, timeAt } from '#core/instant.ts';
import { sayTime } from '#core/messages/dates.ts';
import type { Lang } from '#core/messages/lang.ts';

/** `29/02/1984`, as on an identity document. */
export function shortDay(day: Day): string {
  return day.split('-').reverse().join('/');
}

export function sayClock(at: Instant, zone: TimeZone, lang: Lang): string {
  return sayTime(timeAt(at, zone), lang);
}
