import { type Day, readDay } from '#core/calendar/day.ts';
import { digitsMeant } from '#tui/terminal/digit-row.ts';

/**
 * Reads a date as documents write it: `12/03/1984`, `12.3.1984`, `12031984`; undefined for any other text.
 */
export function readDate(typed: string): Day | undefined {
  const meant = digitsMeant(typed.trim());
  const spread = /^\d{8}$/.test(meant) ? meant.replace(/^(..)(..)/, '$1/$2/') : meant;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(spread) ?? [];
  return readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
