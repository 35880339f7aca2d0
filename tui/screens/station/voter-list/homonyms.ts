import type { Day } from '#core/calendar/day.ts';
import type { ElectorId } from '#core/model/ids.ts';
import { fold } from '#core/text/fold.ts';
import type { ListLine } from '#tui/answers.ts';
import type { VoterList } from '#tui/screens/station/voter-list/voter-list.ts';

/** What tells two people of the same name apart. */
export type Namesake = {
  readonly elector: ElectorId;
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
  readonly born: Day;
};

/** The other electors of the list, and mandataires, whose document could be taken for this person's. */
export function homonyms(voterList: VoterList, person: Namesake): readonly Namesake[] {
  const index = indexOf(voterList);
  const others = namesOf(person).flatMap((name) => index.get(name) ?? []);
  return [...new Map(others.map((namesake) => [namesake.elector, namesake])).values()].filter(
    ({ elector }) => elector !== person.elector,
  );
}

/**
 * The other electors of the list who share a last name, born or in use: the people of one home most often,
 * and homonyms among them.
 */
export function family(voterList: VoterList, person: Namesake): readonly ListLine[] {
  const names = lastNamesOf(person);
  return [...voterList.values()].filter(
    (other) => other.elector !== person.elector && cachedLastNames(other).some((name) => names.includes(name)),
  );
}

const lastNames = new WeakMap<ListLine, readonly string[]>();

function cachedLastNames(line: ListLine): readonly string[] {
  const known = lastNames.get(line);
  if (known) return known;
  const names = lastNamesOf(line);
  lastNames.set(line, names);
  return names;
}

function lastNamesOf({ lastName, usageName }: Pick<Namesake, 'lastName' | 'usageName'>): readonly string[] {
  return [lastName, ...(usageName ? [usageName] : [])].map(fold);
}

type NamesakeIndex = ReadonlyMap<string, readonly Namesake[]>;

/** The index of a list, kept for as long as that list. */
const indexes = new WeakMap<VoterList, NamesakeIndex>();

function indexOf(voterList: VoterList): NamesakeIndex {
  const known = indexes.get(voterList);
  if (known) return known;
  const index = new Map<string, Namesake[]>();
  for (const { namesake, names } of [...voterList.values()].flatMap(namesakesOf)) {
    for (const name of names) index.set(name, [...(index.get(name) ?? []), namesake]);
  }
  indexes.set(voterList, index);
  return index;
}

type NamesakeNames = { readonly namesake: Namesake; readonly names: readonly string[] };

/** Names kept for as long as their line: only a changed line is folded again. */
const folded = new WeakMap<ListLine, readonly NamesakeNames[]>();

function namesakesOf(listed: ListLine): readonly NamesakeNames[] {
  const known = folded.get(listed);
  if (known) return known;
  const namesakes = [listed, ...listed.gives.map(({ mandataire }) => mandataire)];
  const named = namesakes.map((namesake) => ({ namesake, names: namesOf(namesake) }));
  folded.set(listed, named);
  return named;
}

/** First name with last name, and with usage name: people who share either are homonyms. */
function namesOf({ firstNames, lastName, usageName }: Namesake): readonly string[] {
  const first = fold(firstNames.split(/[\s,]/)[0] ?? '');
  const names = [lastName, ...(usageName ? [usageName] : [])].map((last) => `${first}/${fold(last)}`);
  return [...new Set(names)];
}
