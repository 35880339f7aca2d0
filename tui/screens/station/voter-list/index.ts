import type { Day } from '#core/calendar/day.ts';
import { fold } from '#core/text/fold.ts';
import type { ListLine } from '#tui/answers.ts';
import type { Result, Row } from '#tui/screens/station/voter-list/row.ts';
import type { VoterList } from '#tui/screens/station/voter-list/voter-list.ts';

/** What a result is searched by. */
export type IndexEntry<Of extends Row = Result> = {
  readonly result: Of;
  /**
   * Folded names, each between the markers of its kind: last and usage names whole and by their words, first
   * names, and all names in one word.
   */
  readonly names: string;
  readonly born: Day;
  readonly number: string | undefined;
  readonly order: string;
};

/** Before, after and between the names of an entry; no folded name holds one. */
export const MARKERS = { whole: '=', last: '<', first: '>', joined: '/' } as const;

/** Entries kept for as long as their line: only a changed line is folded again. */
const folded = new WeakMap<ListLine, readonly IndexEntry[]>();

/** Indexes a page of the list as soon as it is received, so that the first key of a search need not. */
export function indexAhead(people: readonly ListLine[]): void {
  for (const person of people) entriesOfLine(person);
}

/** Entries kept from key to key, for as long as the list does not change. */
const indexByList = new WeakMap<VoterList, readonly IndexEntry[]>();

export function indexOf(voterList: VoterList): readonly IndexEntry[] {
  const known = indexByList.get(voterList);
  if (known) return known;
  const entries = [...voterList.values()].flatMap(entriesOfLine);
  indexByList.set(voterList, entries);
  return entries;
}

export function entriesOfLine(person: ListLine): readonly IndexEntry[] {
  const known = folded.get(person);
  if (known) return known;
  const entries = [
    entryOf({ kind: 'elector', person }, person),
    ...person.gives.map((given) => entryOf({ kind: 'mandataire', person, given }, given.mandataire)),
  ];
  folded.set(person, entries);
  return entries;
}

type Names = Pick<ListLine, 'lastName' | 'usageName' | 'firstNames' | 'born'>;

export function entryOf<Of extends Row>(
  result: Of,
  { lastName, usageName = '', firstNames, born }: Names,
): IndexEntry<Of> {
  const [last, usage, first] = [fold(lastName), fold(usageName), fold(firstNames)];
  const joined = [last + first, usage + first, first + last, first + usage].map((names) => names.replaceAll(' ', ''));
  const names = [
    between(MARKERS.whole, [last, usage]),
    between(MARKERS.last, `${last} ${usage}`.split(' ')),
    between(MARKERS.first, first.split(' ')),
    between(MARKERS.joined, joined),
  ];
  const number = numberOf(result);
  const order = `${last} ${first} ${result.kind} ${number.padStart(6, '0')}`;
  return { result, names: names.join(''), born, number: result.kind === 'elector' ? number : undefined, order };
}

function between(sign: string, names: readonly string[]): string {
  return sign + names.join(sign) + sign;
}

function numberOf(result: Row): string {
  return result.kind === 'court-decision' ? '' : String(result.person.number);
}
