import type { Day } from '#core/calendar/day.ts';
import type { Elector } from '#core/model/elector.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import { fold, inOneWord, isLastName } from '#core/text/fold.ts';

/** A person on a paper form: by number and birth date, or by names, date and commune. */
export type NamedOnPaper = {
  readonly nne?: string | undefined;
  readonly lastName?: string | undefined;
  readonly firstNames?: string | undefined;
  readonly born: Day;
  readonly commune?: CommuneCode | undefined;
};

/** How a field of a form fits an elector: as the roll has it, nearly so, or not. */
export type FieldMatch = 'exact' | 'partial' | 'none';
/** Of the fields that were typed. */
export type FieldMatches = { readonly [field in keyof NamedOnPaper]?: FieldMatch };

type Known = Pick<Elector, 'nne' | 'lastName' | 'firstNames' | 'born' | 'registrations'> & {
  readonly usageName?: string | undefined;
};

export function matchFields(named: NamedOnPaper, elector: Known): FieldMatches {
  const { nne, lastName, firstNames, commune } = named;
  return {
    ...(nne && { nne: nne === elector.nne ? 'exact' : 'none' }),
    ...(lastName && { lastName: matchLastName(lastName, elector) }),
    ...(firstNames && { firstNames: matchFirstNames(firstNames, elector.firstNames) }),
    born: matchDay(named.born, elector.born),
    ...(commune && { commune: matchCommune(commune, elector) }),
  };
}

/** The name in use, a particle left out, or one letter that differs. */
function matchLastName(typed: string, { lastName, usageName }: Known): FieldMatch {
  if (inOneWord(typed) === inOneWord(lastName)) return 'exact';
  const isNearly = isLastName(lastName, typed) || differByOne(inOneWord(typed), inOneWord(lastName));
  const isUsed = usageName !== undefined && inOneWord(typed) === inOneWord(usageName);
  return isNearly || isUsed ? 'partial' : 'none';
}

/** Some of the first names, or one letter that differs. */
function matchFirstNames(typed: string, firstNames: string): FieldMatch {
  const [some, all] = [fold(typed), fold(firstNames)];
  if (some === all) return 'exact';
  const words = all.split(' ');
  return some.split(' ').every((word) => words.includes(word)) || differByOne(some, all) ? 'partial' : 'none';
}

/** Day and month in the place of each other. */
function matchDay(typed: Day, born: Day): FieldMatch {
  if (typed === born) return 'exact';
  return swapped(typed) === born ? 'partial' : 'none';
}

function matchCommune(commune: CommuneCode, { registrations }: Known): FieldMatch {
  if (registrations.some((line) => line.commune === commune && line.to === undefined)) return 'exact';
  return registrations.some((line) => line.commune === commune) ? 'partial' : 'none';
}

/** The date as one reads it whose day and month stand in the place of each other. */
export function swapped(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${year}-${date}-${month}`;
}

/** Letters of a name so short that one of them changes it altogether. */
const SHORT = 3;

/** Whether one letter is added, left out or another one. */
function differByOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length <= SHORT || long.length - short.length > 1) return false;
  const at = [...short].findIndex((letter, place) => letter !== long[place]);
  if (at < 0) return long.length > short.length;
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
}

export function isExact(matches: FieldMatches): boolean {
  return Object.values(matches).every((match) => match === 'exact');
}

/** Whether an elector is shown for what was typed: by the number, or by names and date that fit nearly. */
export function isCandidate({ nne, lastName, firstNames, born }: FieldMatches): boolean {
  if (nne === 'exact') return true;
  return lastName !== undefined && [lastName, firstNames, born].every((match) => match !== 'none');
}

export type FoundVerdict = 'exact' | 'partial' | 'several' | 'none';

/** The search found one elector as typed, one nearly, several to choose among, or nobody. */
export function foundVerdict(candidates: readonly FieldMatches[]): FoundVerdict {
  const exact = candidates.filter(isExact).length;
  if (exact === 1) return 'exact';
  if (exact > 1 || candidates.length > 1) return 'several';
  return candidates.length === 1 ? 'partial' : 'none';
}
