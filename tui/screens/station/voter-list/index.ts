import type { Day } from '#core/calendar/day.ts';
import { fold } from '#core/text/fold.ts';
import type { Listed } from '#tui/answers.ts';
import type { Result, Row } from '#tui/screens/station/voter-list/row.ts';
import type { Roll } from '#tui/screens/station/voter-list/voter-list.ts';

/** What a result is searched by. */
export type Entry<Of extends Row = Result> = {
  readonly result: Of;
  /** Folded, each after the sign that says what it is: the last and usage names whole and by their words, the first names, and all of them in one word. */
  readonly names: string;
  readonly born: Day;
  readonly number: string | undefined;
  readonly order: string;
};

/** Before, after and between the names of an entry; no folded name holds one. */
export const SIGNS = { whole: '=', last: '<', first: '>', joined: '/' } as const;

/** Kept for as long as the line it comes from: a change folds again only what changed. */
const folded = new WeakMap<Listed, readonly Entry[]>();

/** While a page of the list is received, so that the first key of a search finds it done. */
export function foldAhead(people: readonly Listed[]): void {
  for (const person of people) entriesOf(person);
}

/** Kept for as long as the list stands as it is: from key to key. */
const entriesByRoll = new WeakMap<Roll, readonly Entry[]>();

export function entriesOn(roll: Roll): readonly Entry[] {
  const known = entriesByRoll.get(roll);
  if (known) return known;
  const entries = [...roll.values()].flatMap(entriesOf);
  entriesByRoll.set(roll, entries);
  return entries;
}

export function entriesOf(person: Listed): readonly Entry[] {
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

export function entryOf<Of extends Row>(result: Of, { lastName, usageName = '', firstNames, born }: Names): Entry<Of> {
  const [last, usage, first] = [fold(lastName), fold(usageName), fold(firstNames)];
  const joined = [last + first, usage + first, first + last, first + usage].map((names) => names.replaceAll(' ', ''));
  const names = [
    between(SIGNS.whole, [last, usage]),
    between(SIGNS.last, `${last} ${usage}`.split(' ')),
    between(SIGNS.first, first.split(' ')),
    between(SIGNS.joined, joined),
  ];
  const number = numberOf(result);
  const order = `${last} ${first} ${result.kind} ${number.padStart(6, '0')}`;
  return { result, names: names.join(''), born, number: result.kind === 'elector' ? number : undefined, order };
}

function between(sign: string, names: readonly string[]): string {
  return sign + names.join(sign) + sign;
}

function numberOf(result: Row): string {
  return result.kind === 'bearer' ? '' : String(result.person.number);
}
