import { fold } from '#core/text/fold.ts';
import { findDate } from '#core/text/typed-date.ts';
import { type IndexEntry, MARKERS } from '#tui/screens/station/voter-list/index.ts';
import type { Row } from '#tui/screens/station/voter-list/row.ts';
import { digitsMeant } from '#tui/terminal/digit-row.ts';

/**
 * One part of a query; `places` are where a word may stand among the names, the best first. A birth date is
 * matched by its end: a year of two digits finds both centuries, and each line says its own.
 */
export type QueryTerm =
  | { readonly kind: 'word'; readonly text: string; readonly places: readonly string[] }
  | { readonly kind: 'digits'; readonly text: string }
  /** Words typed one after the other, as a last name of several words has them. */
  | { readonly kind: 'together'; readonly places: readonly string[] }
  | { readonly kind: 'born'; readonly ending: string };

const { whole } = MARKERS;

/** A birth date in any form, numbers, and words. */
export function parseQuery(typed: string): readonly QueryTerm[] {
  const query = typed.split(' ').map(digitsMeant).join(' ').replace(NUMBER_SIGN, ' ');
  const date = findDate(query);
  const words = fold(date ? query.replace(date.text, ' ') : query).split(' ');
  const runs = runsOf(words.filter((word) => word !== '' && !isNumber(word)));
  return [
    ...(date ? [{ kind: 'born' as const, ending: date.ending }] : []),
    ...words
      .filter((word) => word !== '')
      .map((text) =>
        isNumber(text) ? { kind: 'digits' as const, text } : { kind: 'word' as const, text, places: placesOf(text) },
      ),
    ...(runs.length > 0 ? [{ kind: 'together' as const, places: runs.map((run) => whole + run + whole) }] : []),
  ];
}

/** What people write before a number. */
const NUMBER_SIGN = /(?<!\p{L})(?:n ?[°º]|no\.?|num[ée]ro|number)\s*(?=\d)/giu;
/** A national number, as in the code of an elector's card or by threes: no order number is as long. */
const NATIONAL_NUMBER = /^(?:\d{6,9}|\d{1,3} \d{3} \d{3}|\d{3} \d{3})$/;

/** The national number that a query is, without its spaces. */
export function nationalNumberIn(typed: string): string | undefined {
  const number = typed.replace(NUMBER_SIGN, '').trim();
  return NATIONAL_NUMBER.test(number) ? number.replaceAll(' ', '') : undefined;
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

/** Each two words or more that follow one another. */
function runsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((_, first) =>
    words.slice(first + 1).map((_, more) => words.slice(first, first + more + 2).join(' ')),
  );
}

/**
 * Best first: a whole last name, a word of it, the start of such a word, of a first name, of all names
 * joined.
 */
function placesOf(word: string): readonly string[] {
  const { last, first, joined } = MARKERS;
  return [whole + word + whole, last + word + last, last + word, first + word, joined + word];
}

/** The sum of the ranks of the terms, 0 the best; infinite when a term does not fit at all. */
export function rankOf(entry: IndexEntry<Row>, terms: readonly QueryTerm[]): number {
  let sum = 0;
  for (const term of terms) {
    sum += rankOfTerm(entry, term);
    if (sum === Number.POSITIVE_INFINITY) break;
  }
  return sum;
}

function rankOfTerm(entry: IndexEntry<Row>, term: QueryTerm): number {
  switch (term.kind) {
    case 'born':
      return entry.born.endsWith(term.ending) ? 0 : Number.POSITIVE_INFINITY;
    case 'digits':
      return rankByDigits(entry, term.text);
    case 'together':
      return term.places.some((place) => entry.names.includes(place)) ? 0 : 1;
    case 'word':
      return rankByWord(entry.names, term.text, term.places);
  }
}

function rankByDigits({ number, born }: IndexEntry<Row>, digits: string): number {
  if (number === digits) return 0;
  if (born.startsWith(`${digits}-`)) return 1;
  return number?.startsWith(digits) ? 2 : Number.POSITIVE_INFINITY;
}

/** The letters from which a word is also looked for inside names. */
const INSIDE = 2;

function rankByWord(names: string, word: string, places: readonly string[]): number {
  if (!names.includes(word)) return Number.POSITIVE_INFINITY;
  const rank = places.findIndex((place) => names.includes(place));
  if (rank >= 0) return rank;
  return word.length >= INSIDE ? places.length : Number.POSITIVE_INFINITY;
}
