import type { Day } from '#core/calendar/day.ts';
import { fold } from '#core/text/fold.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Listed } from '#tui/answers.ts';
import type { Roll } from '#tui/screens/station/voter-list/voter-list.ts';

/** Enough to tell two people apart, or not. */
export type Bearer = {
  readonly elector: ElectorId;
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
  readonly born: Day;
};

/** The others, on the list or voting for someone on it, whose document could be taken for this person's. */
export function homonyms(roll: Roll, person: Bearer): readonly Bearer[] {
  const index = indexOf(roll);
  const others = namesOf(person).flatMap((name) => index.get(name) ?? []);
  return [...new Map(others.map((other) => [other.elector, other])).values()].filter(
    ({ elector }) => elector !== person.elector,
  );
}

type Index = ReadonlyMap<string, readonly Bearer[]>;

/** Kept for as long as the list it is of. */
const indexes = new WeakMap<Roll, Index>();

function indexOf(roll: Roll): Index {
  const known = indexes.get(roll);
  if (known) return known;
  const index = new Map<string, Bearer[]>();
  for (const { bearer, names } of [...roll.values()].flatMap(bearersOf)) {
    for (const name of names) index.set(name, [...(index.get(name) ?? []), bearer]);
  }
  indexes.set(roll, index);
  return index;
}

type Named = { readonly bearer: Bearer; readonly names: readonly string[] };

/** Kept for as long as the line it comes from: a change folds again only what changed. */
const folded = new WeakMap<Listed, readonly Named[]>();

function bearersOf(listed: Listed): readonly Named[] {
  const known = folded.get(listed);
  if (known) return known;
  const bearers = [listed, ...listed.gives.map(({ mandataire }) => mandataire)];
  const named = bearers.map((bearer) => ({ bearer, names: namesOf(bearer) }));
  folded.set(listed, named);
  return named;
}

/** First name and last name, and first name and usage name: who shares one is a homonym. */
function namesOf({ firstNames, lastName, usageName }: Bearer): readonly string[] {
  const first = fold(firstNames.split(/[\s,]/)[0] ?? '');
  const names = [lastName, ...(usageName ? [usageName] : [])].map((last) => `${first}/${fold(last)}`);
  return [...new Set(names)];
}
