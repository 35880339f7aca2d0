import { addYears, type Day, readDay } from '#core/calendar/day.ts';
import { readerText } from '#core/text/reader-text.ts';

/**
 * The holder of an identity document, as its machine-readable lines name them: no accents, long names cut
 * short.
 */
export type Holder = { readonly lastName: string; readonly firstName: string; readonly born: Day };
export type Reading =
  | { readonly kind: 'not-a-document' | 'unfinished' | 'misread' }
  | { readonly kind: 'read'; readonly holder: Holder };

/**
 * The position of each field in a kind of document, counted from the first sign of all its lines, the end
 * excluded.
 */
type Layout = { readonly length: number; readonly names: readonly Span[]; readonly born: Span };
type Span = readonly [from: number, to: number];

/**
 * ICAO Doc 9303, parts 4 to 6: passports, cards of two lines, cards of three (the French identity card since
 * 2021).
 */
const PASSPORT: Layout = { length: 88, names: [[5, 44]], born: [57, 63] };
const TWO_LINES: Layout = { length: 72, names: [[5, 36]], born: [49, 55] };
const THREE_LINES: Layout = { length: 90, names: [[60, 90]], born: [30, 36] };
/** The French identity card until 2021: the last name on one line, the first names on the other. */
const FORMER_FRENCH_CARD: Layout = {
  length: 72,
  names: [
    [5, 30],
    [49, 63],
  ],
  born: [63, 69],
};

/** Signs of the shortest line: nothing that a person types by hand looks so. */
const SHORTEST_LINE = 30;

/**
 * Reads what a document reader types, with or without spaces between the lines; `today` decides between two
 * centuries.
 */
export function readDocument(typed: string, today: Day): Reading {
  const text = readerText(typed).replace(/\s/g, '').toUpperCase();
  if (!mayBeDocument(text)) return { kind: isTypedByMachine(typed) ? 'misread' : 'not-a-document' };
  const { length, names, born } = layoutOf(text);
  if (text.length < length) return { kind: 'unfinished' };

  const [lastName = '', firstName = ''] = names
    .map((span) => cut(text, span))
    .join('<<')
    .split(/<<+/);
  const birth = bornOn(cut(text, born), today);
  const isWhole = text.length === length && lastName !== '' && text[born[1]] === checkDigit(cut(text, born));
  if (!isWhole || birth === undefined) return { kind: 'misread' };
  return { kind: 'read', holder: { lastName: words(lastName), firstName: words(firstName), born: birth } };
}

/** The beginning of such lines, while they come in. */
export function mayBeDocument(text: string): boolean {
  const signs = text.replace(/\s/g, '').toUpperCase();
  return signs.length >= SHORTEST_LINE && signs.includes('<') && /^[ACIP][A-Z<][A-Z]{1,3}[A-Z\d<]+$/.test(signs);
}

/** A line of a document whose beginning is lost. No name is so long a word, with such signs in it. */
function isTypedByMachine(typed: string): boolean {
  return typed.split(/\s+/).some((word) => word.length >= SHORTEST_LINE && /<|\.\.|\d/.test(word));
}

function layoutOf(text: string): Layout {
  if (text.startsWith('P')) return PASSPORT;
  if (/\d/.test(text.slice(5, 14))) return THREE_LINES;
  return text.startsWith('IDFRA') ? FORMER_FRENCH_CARD : TWO_LINES;
}

function cut(text: string, [from, to]: Span): string {
  return text.slice(from, to);
}

function words(name: string): string {
  return name.replaceAll('<', ' ').trim();
}

/** The later of the two centuries in which the holder would be of age. */
function bornOn(sixDigits: string, today: Day): Day | undefined {
  const [, year = '', month = '', date = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(sixDigits) ?? [];
  const inThis = readDay(`20${year}-${month}-${date}`);
  return inThis && addYears(inThis, MAJORITY) <= today ? inThis : readDay(`19${year}-${month}-${date}`);
}
const MAJORITY = 18;

const WEIGHTS = [7, 3, 1] as const;

function checkDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (WEIGHTS[place % 3] ?? 0), 0);
  return String(sum % 10);
}
