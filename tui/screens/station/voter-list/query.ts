import { type Day, readDay } from '#core/calendar/day.ts';
import { fold } from '#core/text/fold.ts';
import { type Entry, SIGNS } from '#tui/screens/station/voter-list/index.ts';
import type { Row } from '#tui/screens/station/voter-list/row.ts';
import { digitsMeant } from '#tui/terminal/digit-row.ts';

/** What a query asks of a person; `places` are where a word may stand, the best first. */
export type Wanted =
  | { readonly kind: 'word'; readonly text: string; readonly places: readonly string[] }
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'born'; readonly born: Day };

const DATE = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/;

/** A birth date as it is on a document, numbers, and words. */
export function wantedIn(typed: string): readonly Wanted[] {
  const query = typed.split(' ').map(digitsMeant).join(' ');
  const [date, day = '', month = '', year = ''] = DATE.exec(query) ?? [];
  const born = date && readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const words = fold(born ? query.replace(date, ' ') : query).split(' ');
  return [
    ...(born ? [{ kind: 'born' as const, born }] : []),
    ...words
      .filter((word) => word !== '')
      .map((text) =>
        /^\d+$/.test(text)
          ? { kind: 'digits' as const, text }
          : { kind: 'word' as const, text, places: placesOf(text) },
      ),
  ];
}

/** A whole last name, a word of one, the start of such a word, of a first name, and of all the names in one. */
function placesOf(word: string): readonly string[] {
  const { whole, last, first, joined } = SIGNS;
  return [whole + word + whole, last + word + last, last + word, first + word, joined + word];
}

/** The sum of how far each wanted thing is; infinite when one does not fit at all. */
export function distance(entry: Entry<Row>, wanted: readonly Wanted[]): number {
  let sum = 0;
  for (const its of wanted) {
    sum += distanceOf(entry, its);
    if (sum === Number.POSITIVE_INFINITY) break;
  }
  return sum;
}

function distanceOf(entry: Entry<Row>, wanted: Wanted): number {
  switch (wanted.kind) {
    case 'born':
      return entry.born === wanted.born ? 0 : Number.POSITIVE_INFINITY;
    case 'digits':
      return byDigits(entry, wanted.text);
    case 'word':
      return byWord(entry.names, wanted.text, wanted.places);
  }
}

function byDigits({ number, born }: Entry<Row>, digits: string): number {
  if (number === digits) return 0;
  if (born.startsWith(`${digits}-`)) return 1;
  return number?.startsWith(digits) ? 2 : Number.POSITIVE_INFINITY;
}

/** The letters from which a word is also looked for inside names. */
const INSIDE = 2;

function byWord(names: string, word: string, places: readonly string[]): number {
  if (!names.includes(word)) return Number.POSITIVE_INFINITY;
  const far = places.findIndex((place) => names.includes(place));
  if (far >= 0) return far;
  return word.length >= INSIDE ? places.length : Number.POSITIVE_INFINITY;
}
