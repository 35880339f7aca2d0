import { dayAt, type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { sayDate, sayTime } from '#core/messages/dates.ts';
import { PRINT_WORDS } from '#core/messages/station-list/print-words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { ListPrint } from '#core/model/list-print.ts';

/** A printed annex or supplement, with its count of procurations. */
export function sayPrint(print: ListPrint, lang: Lang): string {
  const words = PRINT_WORDS[lang];
  return print.no === 0 ? words.annex(print) : words.supplement(print.no, print);
}

/** The last print of a station, and whether its bureau has acknowledged it. */
export function sayPrinted(print: ListPrint | undefined, zone: TimeZone, lang: Lang): string {
  const words = PRINT_WORDS[lang];
  if (print === undefined) return words.none;
  const { acknowledgedAt: at } = print;
  const state = at
    ? words.acknowledged(sayDate(dayAt(at, zone), lang), sayTime(timeAt(at, zone), lang))
    : words.toAcknowledge;
  return `${sayPrint(print, lang)}, ${state}`;
}
