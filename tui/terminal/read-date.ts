import { addYears, type Day, readDay } from '#core/calendar/day.ts';
import { dayOf, findDate } from '#core/text/typed-date.ts';
import { digitsMeant } from '#tui/terminal/digit-row.ts';

/** Signs of the longest date: `1er septembre 1984`, with some to spare. */
export const LONGEST_DATE = 20;

/**
 * Reads a text that is a date and nothing else: `12/03/1984`, `12.3.84`, `12031984`, `1984-03-12`,
 * `12 mars 1984`.
 */
export function readDate(typed: string, latest: Day): Day | undefined {
  const meant = digitsMeant(typed.trim());
  const found = findDate(meant);
  return found?.text === meant ? dayOf(found, latest) : undefined;
}

/** Reads a text that is a whole date and nothing else: no birth whose day is unknown. */
export function readWholeDate(typed: string, latest: Day): Day | undefined {
  const date = readDate(typed, latest);
  return date && readDay(date);
}

/** an elector is of age at a round; one of 17 may be named for a round of the year to come. */
const YOUNGEST = 17;

/** The latest birth of a person on a list or in a procuration: 17/05/08 is of 2008 once they are of age. */
export function latestBirth(today: Day): Day {
  return addYears(today, -YOUNGEST);
}
