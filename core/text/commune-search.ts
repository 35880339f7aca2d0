import type { Commune } from '#core/model/election.ts';
import { fold } from '#core/text/fold.ts';

type Named = Pick<Commune, 'code' | 'name'>;

/**
 * The communes that a typed name may mean: those of that very name, else those whose name has its words.
 * Names that begin as typed come first.
 */
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
  const matches = same.length > 0 ? same : near;
  return matches
    .toSorted((a, b) => rank(a.name, sought) - rank(b.name, sought) || compare(a, b))
    .map(({ commune }) => commune);
}

function rank(name: string, sought: string): number {
  return name.startsWith(sought) ? 0 : 1;
}

function compare(a: Folded, b: Folded): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.commune.code < b.commune.code ? -1 : 1;
}

type Folded = { readonly commune: Named; readonly name: string };
