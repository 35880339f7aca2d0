import { type Day, readDay } from '#core/calendar/day.ts';
import { fold } from '#core/text/fold.ts';
import { digitsMeant } from '#tui/terminal/digit-row.ts';

/** A date within a typed text: the day, and the part of the text that says it. */
export type FoundDate = { readonly day: Day; readonly text: string };

/** The ways in which people and documents write a date: in digits, and with the name of the month. */
const FORMS = [
  /(?<!\d)(?<day>\d{1,2})[/. -](?<month>\d{1,2})[/. -](?<year>\d{4})(?!\d)/,
  /(?<!\d)(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})(?!\d)/,
  /(?<!\d)(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})(?!\d)/,
  /(?<!\d)(?<day>\d{1,2})(?:er|st|nd|rd|th)?[ .-]+(?<month>\p{L}{3,})\.?[ .-]+(?<year>\d{4})(?!\d)/u,
];

/** The months by their folded names, in both languages. */
const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
];

/** The first date in a text; undefined where there is none, as in `31/02/1984`. */
export function findDate(typed: string): FoundDate | undefined {
  for (const form of FORMS) {
    const match = form.exec(typed);
    const { year = '', month = '', day = '' } = match?.groups ?? {};
    const found = match && readDay(`${year}-${monthOf(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (found) return { day: found, text: match[0] };
  }
  return undefined;
}

/**
 * Reads a text that is a date and nothing else: `12/03/1984`, `12.3.1984`, `12031984`, `1984-03-12`,
 * `12 mars 1984`.
 */
export function readDate(typed: string): Day | undefined {
  const meant = digitsMeant(typed.trim());
  const found = findDate(meant);
  return found?.text === meant ? found.day : undefined;
}

/** The number of a month, typed in digits or as the beginning of one name: `jui` begins two, and is none. */
function monthOf(typed: string): string {
  if (/^\d+$/.test(typed)) return typed;
  const beginning = fold(typed);
  const months = MONTHS.flatMap((names, index) =>
    names.some((name) => name.startsWith(beginning)) ? [index + 1] : [],
  );
  return months.length === 1 ? String(months[0]) : '';
}
