import type { Day } from '#core/calendar/day.ts';
import type { Asked } from '#core/search/asked.ts';
import { fold, waysToType } from '#core/text/fold.ts';
import { nameReadings } from '#core/text/whole-name.ts';

/** Why a search found a person, the surest reason first: the order of what is found. */
export const REASONS = [
  'nne',
  'reference',
  'act',
  'last-name',
  'usage-name',
  'last-name-start',
  'usage-name-start',
  'part',
  'born',
  'like',
  'state',
] as const;
export type Reason = (typeof REASONS)[number];

/** A request or an act of the person has what was typed as its reference or its number. */
export type KnownReason = Extract<Reason, 'reference' | 'act'>;

export type Searched = {
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
  readonly born: Day;
  readonly nne: string | undefined;
};

/**
 * How the words fit the names: a whole last name before the start of one, the birth name before the usage
 * name; undefined where they do not.
 */
export function nameReason(words: readonly string[], person: Searched): Reason | undefined {
  if (words.length === 0) return undefined;
  const [birth, usage] = [person.lastName, person.usageName ?? ''].map((name) => waysToType(name));
  const own = fold(person.firstNames).split(' ');
  const readings = nameReadings(words.join(' ')).filter(({ firstNames }) =>
    firstNames.every((word) => own.some((name) => name.startsWith(word))),
  );
  const is = (ways: readonly string[] = []) => readings.some(({ lastName }) => ways.includes(lastName));
  const starts = (ways: readonly string[] = []) =>
    readings.some(({ lastName }) => ways.some((way) => way.startsWith(lastName)));
  if (is(birth)) return 'last-name';
  if (is(usage)) return 'usage-name';
  if (starts(birth)) return 'last-name-start';
  if (starts(usage)) return 'usage-name-start';
  const all = [...(birth ?? []), ...(usage ?? []), ...own].join(' ');
  return words.every((word) => all.includes(word)) ? 'part' : undefined;
}

/**
 * All reasons for a person, the surest first: `known` beside what the person's own fields say; `like` where
 * only the index found the names.
 */
export function reasonsFor(asked: Asked, person: Searched, known: readonly KnownReason[]): readonly Reason[] {
  const { words, born, nne } = asked;
  const byName = nameReason(words, person);
  const isBorn = born.includes(person.born);
  const isNumbered = nne !== undefined && person.nne === nne;
  const isLike = words.length > 0 && !byName && known.length === 0 && !isNumbered && !isBorn;
  return [
    ...(isNumbered ? (['nne'] as const) : []),
    ...known,
    ...(byName ? [byName] : []),
    ...(isLike ? (['like'] as const) : []),
    ...(isBorn ? (['born'] as const) : []),
  ];
}

/** Negative where `one` comes first: by the surest reason, then who has more of them. */
export function compareReasons(one: readonly Reason[], other: readonly Reason[]): number {
  return rankOf(one) - rankOf(other) || other.length - one.length;
}

function rankOf([surest]: readonly Reason[]): number {
  return surest === undefined ? REASONS.length : REASONS.indexOf(surest);
}

/** Whether two people can be taken for each other: the same last name and first first name. */
export function areNamesakes(one: Names, other: Names): boolean {
  return sameNames(one) === sameNames(other);
}

type Names = Pick<Searched, 'lastName' | 'firstNames'>;

function sameNames({ lastName, firstNames }: Names): string {
  const [first = ''] = fold(firstNames).split(' ');
  return `${fold(lastName)} ${first}`;
}
