import type { Commune } from '#core/model/election.ts';
import { fold } from '#core/text/fold.ts';

type Named = Pick<Commune, 'code' | 'name'>;

/** What a typed name may mean: the communes of that very name, else those whose name has its words, the ones that begin so first. */
export function communesNamed<Searched extends Named>(
  communes: readonly Searched[],
  typed: string,
): readonly Searched[] {
  const sought = fold(typed);
  if (sought === '') return [];
  const folded = communes.map((commune) => ({ commune, name: fold(commune.name) }));
  const same = folded.filter(({ name }) => name === sought);
  const words = sought.split(' ');
  const near = folded.filter(({ name }) => words.every((word) => ` ${name}`.includes(` ${word}`)));
  const found = same.length > 0 ? same : near;
  return found
    .toSorted((one, other) => rank(one.name, sought) - rank(other.name, sought) || compare(one, other))
    .map(({ commune }) => commune);
}

function rank(name: string, sought: string): number {
  return name.startsWith(sought) ? 0 : 1;
}

function compare(one: Folded, other: Folded): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return one.commune.code < other.commune.code ? -1 : 1;
}

type Folded = { readonly commune: Named; readonly name: string };
