import type { Day } from '#core/calendar/day.ts';
import { fold } from '#core/text/fold.ts';
import { type IndexEntry, MARKERS } from '#tui/screens/station/voter-list/index.ts';
import type { Row } from '#tui/screens/station/voter-list/row.ts';
import { digitsMeant } from '#tui/terminal/digit-row.ts';
import { findDate } from '#tui/terminal/read-date.ts';

/** One part of a query; `places` are where a word may stand among the names, the best first. */
export type QueryTerm =
  | { readonly kind: 'word'; readonly text: string; readonly places: readonly string[] }
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'born'; readonly born: Day };

/** A birth date in any form, numbers, and words. */
export function parseQuery(typed: string): readonly QueryTerm[] {
  const query = typed.split(' ').map(digitsMeant).join(' ');
  const date = findDate(query);
  const words = fold(date ? query.replace(date.text, ' ') : query).split(' ');
  return [
    ...(date ? [{ kind: 'born' as const, born: date.day }] : []),
    ...words
      .filter((word) => word !== '')
      .map((text) =>
        /^\d+$/.test(text)
          ? { kind: 'digits' as const, text }
          : { kind: 'word' as const, text, places: placesOf(text) },
      ),
  ];
}

/**
 * Best first: a whole last name, a word of it, the start of such a word, of a first name, of all names
 * joined.
 */
function placesOf(word: string): readonly string[] {
  const { whole, last, first, joined } = MARKERS;
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
      return entry.born === term.born ? 0 : Number.POSITIVE_INFINITY;
    case 'digits':
      return rankByDigits(entry, term.text);
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
