import { type Day, readBirth, readDay } from '#core/calendar/day.ts';
import { fold } from '#core/text/fold.ts';

/** A date within a typed text, and the part of the text that says it. */
export type FoundDate = {
  /** A whole date (1984-03-12); `84-03-12` where the year has two digits, which say no century. */
  readonly ending: string;
  readonly text: string;
};

/** The ways in which people and documents write a date: in digits, and with the name of the month. */
const FORMS = [
  /(?<!\d)(?<day>\d{1,2})[/. -](?<month>\d{1,2})[/. -](?<year>\d{4}|\d{2})(?!\d)/,
  /(?<!\d)(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})(?!\d)/,
  /(?<!\d)(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})(?!\d)/,
  /(?<!\d)(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  /(?<!\d)(?<day>\d{1,2})(?:er|st|nd|rd|th)?[ .-]+(?<month>\p{L}{3,})\.?[ .-]+(?<year>\d{4}|\d{2})(?!\d)/u,
];

/** The years that the server takes: nobody alive was born before, and nothing is planned after. */
const [FIRST_YEAR, LAST_YEAR] = ['1850', '2199'];
/** The centuries of a year of two digits, the later one first. */
const CENTURIES = ['20', '19'];

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

/**
 * The first date in a text, which may be a birth whose day is unknown (`00/00/1935`); undefined where there
 * is none, as in `31/02/1984`.
 */
export function findDate(typed: string): FoundDate | undefined {
  for (const form of FORMS) {
    const match = form.exec(typed);
    const { year = '', month = '', day = '' } = match?.groups ?? {};
    const ending = `${year}-${monthOf(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (match && daysOf({ ending }).length > 0) return { ending, text: match[0] };
  }
  return undefined;
}

/** The day that a date means, of the later century that does not come after `latest`. */
export function dayOf(found: Pick<FoundDate, 'ending'>, latest: Day): Day | undefined {
  const days = daysOf(found);
  return days.length === 1 ? days[0] : days.find((day) => day <= latest);
}

/** The days that a date may mean, the later first. */
export function daysOf({ ending }: Pick<FoundDate, 'ending'>): readonly Day[] {
  const written = ending.startsWith('-', 2) ? CENTURIES.map((century) => century + ending) : [ending];
  return written.flatMap((text) => (isInReach(text) ? (readBirth(text) ?? []) : []));
}

/** A month of a year, in digits or by its name: `03/2027`, `mars 2027`. */
const MONTH_FORM = /(?<![\d/.-])(?:(?<number>\d{1,2})[/.-]|(?<name>\p{L}{3,})\.? )(?<year>\d{4})(?!\d)/u;

/** The first month of a year in a text, as dates begin with it (`2027-03`), and the part that says it. */
export function findMonth(typed: string): { readonly month: string; readonly text: string } | undefined {
  const match = MONTH_FORM.exec(typed);
  const { number, name = '', year = '' } = match?.groups ?? {};
  const month = `${year}-${monthOf(number ?? name).padStart(2, '0')}`;
  return match && readDay(`${month}-01`) && isInReach(month) ? { month, text: match[0] } : undefined;
}

function isInReach(written: string): boolean {
  return written >= FIRST_YEAR && written.slice(0, 4) <= LAST_YEAR;
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

/** A text that is a birth and nothing else, in any form with the whole year: `17/05/1991`, `00/00/1935`. */
export function readTypedBirth(typed: string): Day | undefined {
  const text = typed.trim();
  const found = findDate(text);
  return found?.text === text ? readBirth(found.ending) : undefined;
}

/** The same of a whole date. */
export function readTypedDay(typed: string): Day | undefined {
  const read = readTypedBirth(typed);
  return read && readDay(read);
}
