import type { Commune } from '#core/model/election.ts';
import { fold } from '#core/text/fold.ts';

type Named = Pick<Commune, 'code' | 'name'>;

/** A commune with its name as searches compare it: folded, after a space. */
export type SearchedCommune<Searched extends Named = Named> = { readonly commune: Searched; readonly name: string };

/** Folding costs much more than comparing: it is done once for many searches. */
export function toSearch<Searched extends Named>(commune: Searched): SearchedCommune<Searched> {
  return { commune, name: ` ${fold(commune.name)}` };
}

/** The order of `communesNamed`: by name, then by code. */
export function inOrderOfNames<Searched extends SearchedCommune>(communes: readonly Searched[]): readonly Searched[] {
  return communes.toSorted((a, b) => compare(a.name, b.name) || compare(a.commune.code, b.commune.code));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The communes, in order of their names, that a typed name may mean, so many at most: those of that very
 * name, else those whose name has its words. Names that begin as typed come first.
 */
export function communesNamed<Searched extends Named>(
  communes: readonly SearchedCommune<Searched>[],
  typed: string,
  most: number,
): readonly Searched[] {
  const sought = fold(typed);
  if (sought === '') return [];
  const same = communes.filter(({ name }) => name === ` ${sought}`);
  const found = same.length > 0 ? same : near(communes, sought, most);
  return found.slice(0, most).map(({ commune }) => commune);
}

function near<Searched extends SearchedCommune>(
  communes: readonly Searched[],
  sought: string,
  most: number,
): readonly Searched[] {
  const words = sought.split(' ').map((word) => ` ${word}`);
  const [beginning, others]: [Searched[], Searched[]] = [[], []];
  for (const searched of communes) {
    if (beginning.length === most) break;
    if (!words.every((word) => searched.name.includes(word))) continue;
    const which = searched.name.startsWith(` ${sought}`) ? beginning : others;
    if (which.length < most) which.push(searched);
  }
  return [...beginning, ...others];
}
