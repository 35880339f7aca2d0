import { type Day, readDay } from '#core/day.ts';
import { fold } from '#core/fold.ts';
import type { Bearer, Given, Listed } from '#tui/answers.ts';
import { firstOf } from '#tui/screens/station/first-of.ts';
import { isAwaited, isUsable, type Roll } from '#tui/screens/station/roll.ts';
import { digitsMeant } from '#tui/terminal/digit-row.ts';

/** Someone who may stand before the bureau: an elector of the list, or who votes for one. */
export type Result =
  | { readonly kind: 'elector'; readonly person: Listed }
  | { readonly kind: 'mandataire'; readonly person: Listed; readonly given: Given };
/** Who voted by court decision, and is on no line. */
type BearerResult = { readonly kind: 'bearer'; readonly person: Bearer };
/** What a row of the search shows. */
export type Row = Result | BearerResult;

/** What a result is searched by. */
type Entry<Of extends Row = Result> = {
  readonly result: Of;
  /** Folded: the whole last and usage names, their words, those of the first names, and each name written in one word. */
  readonly whole: readonly string[];
  readonly lastNames: readonly string[];
  readonly firstNames: readonly string[];
  readonly joined: readonly string[];
  /** All of `joined`: what does not hold a word fits it in no way. */
  readonly all: string;
  readonly born: Day;
  readonly number: string | undefined;
  readonly order: string;
};

const LONGEST_ANSWER = 200;

/** The whole list, or those for whom a mandataire may still come. */
export type Within = 'list' | 'awaited';

/** The people whom every word of the query fits, the best fits first. For an empty query: nobody, or all who are awaited. */
export function search(roll: Roll, query: string, within: Within = 'list'): readonly Result[] {
  if (isReading(query)) return [];
  const wanted = wantedIn(query);
  if (within === 'awaited') {
    const entries = [...roll.values()].filter(isAwaited).flatMap(entriesOf).filter(isStillToCome);
    return wanted.length === 0
      ? inOrder(entries.filter(({ result }) => result.kind === 'elector'))
      : fitting(entries, wanted);
  }
  return wanted.length === 0 ? [] : fitting(entriesOn(roll), wanted);
}

/** A document's lines are coming in: there is nothing to look for before they are whole. */
export function isReading(query: string): boolean {
  return /<|\.\./.test(query);
}

/** Among those whom no line names: so few that they are folded each time. */
export function searchBearers(bearers: readonly Bearer[], query: string): readonly BearerResult[] {
  const wanted = wantedIn(query);
  if (wanted.length === 0 || isReading(query)) return [];
  const results = bearers.map((person): BearerResult => ({ kind: 'bearer', person }));
  return results.filter((result) => distance(entryOf(result, result.person), wanted) < Number.POSITIVE_INFINITY);
}

function isStillToCome({ result }: Entry): boolean {
  return result.kind === 'elector' || isUsable(result.given);
}

function inOrder(entries: readonly Entry[]): readonly Result[] {
  return [...entries].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ result }) => result);
}

function fitting(entries: readonly Entry[], wanted: readonly Wanted[]): readonly Result[] {
  const found: Fitting[] = [];
  for (const entry of entries) {
    const far = distance(entry, wanted);
    if (far < Number.POSITIVE_INFINITY) found.push({ entry, far });
  }
  return firstOf(found, LONGEST_ANSWER, isNearer).map(({ entry }) => entry.result);
}

type Fitting = { readonly entry: Entry; readonly far: number };

function isNearer(one: Fitting, other: Fitting): boolean {
  return one.far < other.far || (one.far === other.far && one.entry.order < other.entry.order);
}

/** The same person in the same part, before and after the list changes. */
export function isSame(one: Row, other: Row): boolean {
  return keyOf(one) === keyOf(other);
}

export function keyOf(result: Row): string {
  return result.kind === 'mandataire' ? result.given.procuration : result.person.elector;
}

/** Kept for as long as the line it comes from: a change folds again only what changed. */
const folded = new WeakMap<Listed, readonly Entry[]>();

/** While a page of the list is received, so that the first key of a search finds it done. */
export function foldAhead(people: readonly Listed[]): void {
  for (const person of people) entriesOf(person);
}

/** Kept for as long as the list stands as it is: from key to key. */
const entriesByRoll = new WeakMap<Roll, readonly Entry[]>();

function entriesOn(roll: Roll): readonly Entry[] {
  const known = entriesByRoll.get(roll);
  if (known) return known;
  const entries = [...roll.values()].flatMap(entriesOf);
  entriesByRoll.set(roll, entries);
  return entries;
}

function entriesOf(person: Listed): readonly Entry[] {
  const known = folded.get(person);
  if (known) return known;
  const entries = [
    entryOf({ kind: 'elector', person }, person),
    ...person.gives.map((given) => entryOf({ kind: 'mandataire', person, given }, given.mandataire)),
  ];
  folded.set(person, entries);
  return entries;
}

type Names = Pick<Listed, 'lastName' | 'usageName' | 'firstNames' | 'born'>;

function entryOf<Of extends Row>(result: Of, { lastName, usageName = '', firstNames, born }: Names): Entry<Of> {
  const [last, usage, first] = [fold(lastName), fold(usageName), fold(firstNames)];
  const joined = [last + first, usage + first, first + last, first + usage].map((names) => names.replaceAll(' ', ''));
  return {
    result,
    whole: [last, usage],
    lastNames: `${last} ${usage}`.split(' '),
    firstNames: first.split(' '),
    joined,
    all: joined.join(' '),
    born,
    number: result.kind === 'elector' ? numberOf(result) : undefined,
    order: `${last} ${first} ${result.kind} ${numberOf(result).padStart(6, '0')}`,
  };
}

function numberOf(result: Row): string {
  return result.kind === 'bearer' ? '' : String(result.person.number);
}

type Wanted =
  | { readonly kind: 'word' | 'digits'; readonly text: string }
  | { readonly kind: 'born'; readonly born: Day };

const DATE = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/;

/** A birth date as it is on a document, numbers, and words. */
function wantedIn(typed: string): readonly Wanted[] {
  const query = typed.split(' ').map(digitsMeant).join(' ');
  const [date, day = '', month = '', year = ''] = DATE.exec(query) ?? [];
  const born = date && readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const words = fold(born ? query.replace(date, ' ') : query).split(' ');
  return [
    ...(born ? [{ kind: 'born' as const, born }] : []),
    ...words
      .filter((word) => word !== '')
      .map((text) => ({ kind: /^\d+$/.test(text) ? ('digits' as const) : ('word' as const), text })),
  ];
}

/** The sum of how far each wanted thing is; infinite when one does not fit at all. */
function distance(entry: Entry<Row>, wanted: readonly Wanted[]): number {
  return wanted.reduce((sum, its) => sum + distanceOf(entry, its), 0);
}

function distanceOf(entry: Entry<Row>, wanted: Wanted): number {
  switch (wanted.kind) {
    case 'born':
      return entry.born === wanted.born ? 0 : Number.POSITIVE_INFINITY;
    case 'digits':
      return byDigits(entry, wanted.text);
    case 'word':
      return byWord(entry, wanted.text);
  }
}

function byDigits({ number, born }: Entry<Row>, digits: string): number {
  if (number === digits) return 0;
  if (born.startsWith(`${digits}-`)) return 1;
  return number?.startsWith(digits) ? 2 : Number.POSITIVE_INFINITY;
}

/** The letters from which a word is also looked for inside names. */
const INSIDE = 2;

function byWord({ whole, lastNames, firstNames, joined, all }: Entry<Row>, word: string): number {
  if (!all.includes(word)) return Number.POSITIVE_INFINITY;
  if (whole.includes(word)) return 0;
  if (lastNames.includes(word)) return 1;
  if (lastNames.some((name) => name.startsWith(word))) return 2;
  if (firstNames.some((name) => name.startsWith(word))) return 3;
  if (joined.some((names) => names.startsWith(word))) return 4;
  return word.length >= INSIDE && joined.some((names) => names.includes(word)) ? 5 : Number.POSITIVE_INFINITY;
}
