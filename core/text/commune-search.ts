import type { Commune } from '#core/model/election.ts';
import { fold } from '#core/text/fold.ts';

type Named = Pick<Commune, 'code' | 'name'>;

/** A commune with its folded name. */
export type SearchedCommune<Searched extends Named = Named> = { readonly commune: Searched; readonly name: string };

/** What many searches are made in, so that each looks at few names. */
export type CommuneIndex<Searched extends Named = Named> = {
  /** By name, then by code. */
  readonly communes: readonly SearchedCommune<Searched>[];
  /** Every word of their names in order, each with the places in `communes` of those that have the word. */
  readonly words: readonly { readonly name: string; readonly places: readonly number[] }[];
};

/** Folding costs much more than comparing: it is done once for many searches. */
export function toSearch<Searched extends Named>(commune: Searched): SearchedCommune<Searched> {
  return { commune, name: fold(commune.name) };
}

export function indexOf<Searched extends Named>(
  searched: readonly SearchedCommune<Searched>[],
): CommuneIndex<Searched> {
  const steps = indexing(searched);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in many small steps, between which a server does something else. */
export function* indexing<Searched extends Named>(
  searched: readonly SearchedCommune<Searched>[],
): Generator<undefined, CommuneIndex<Searched>> {
  const communes: SearchedCommune<Searched>[] = [];
  for (const bucket of bucketsOf(searched)) {
    communes.push(...bucket.toSorted((a, b) => compare(a.name, b.name) || compare(a.commune.code, b.commune.code)));
    yield;
  }
  const placesOf = new Map<string, number[]>();
  for (const [place, { name }] of communes.entries()) {
    if (place % IN_ONE_STEP === 0) yield;
    for (const word of new Set(name.split(' '))) {
      const places = placesOf.get(word);
      if (places) places.push(place);
      else placesOf.set(word, [place]);
    }
  }
  const words: CommuneIndex['words'][number][] = [];
  for (const bucket of bucketsOf([...placesOf].map(([name, places]) => ({ name, places })))) {
    words.push(...bucket.toSorted((a, b) => compare(a.name, b.name)));
    yield;
  }
  return { communes, words };
}

/** Names whose words are noted in one step. */
const IN_ONE_STEP = 1_000;

/** What begins with the same two letters, in the order of these. */
function bucketsOf<Item extends { readonly name: string }>(items: readonly Item[]): readonly (readonly Item[])[] {
  const buckets = Map.groupBy(items, ({ name }) => name.slice(0, 2));
  return [...buckets].toSorted(([a], [b]) => compare(a, b)).map(([, bucket]) => bucket);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Communes that a name may mean, and how many more there are than were asked for. */
export type NamedCommunes<Searched extends Named> = { readonly communes: readonly Searched[]; readonly more: number };

/**
 * The communes, in order of their names, that a typed name may mean, so many at most: those of that very
 * name, else those whose name has its words. Names that begin as typed come first.
 */
export function communesNamed<Searched extends Named>(
  { communes, words }: CommuneIndex<Searched>,
  typed: string,
  most: number,
): NamedCommunes<Searched> {
  const sought = fold(typed);
  if (sought === '') return { communes: [], more: 0 };
  const beginning = startingWith(communes, sought);
  const same = beginning.filter(({ name }) => name === sought);
  const found = same.length > 0 ? same : [...beginning, ...havingWords({ communes, words }, sought)];
  return {
    communes: found.slice(0, most).map(({ commune }) => commune),
    more: Math.max(0, found.length - most),
  };
}

/** Those that have each word but do not begin as sought, in order. */
function havingWords<Searched extends Named>(
  { communes, words }: CommuneIndex<Searched>,
  sought: string,
): readonly SearchedCommune<Searched>[] {
  const wanted = sought.split(' ');
  const [rarest] = wanted.map((word) => placesOf(words, word)).toSorted((a, b) => a.length - b.length);
  const found: SearchedCommune<Searched>[] = [];
  for (const place of rarest ?? []) {
    const searched = communes[place];
    if (searched === undefined || searched.name.startsWith(sought)) continue;
    if (wanted.every((word) => ` ${searched.name}`.includes(` ${word}`))) found.push(searched);
  }
  return found;
}

/** Those, in an order by name, that start so. */
function startingWith<Item extends { readonly name: string }>(items: readonly Item[], start: string): readonly Item[] {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.name ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let place = low; items[place]?.name.startsWith(start); place += 1) {
    const item = items[place];
    if (item) found.push(item);
  }
  return found;
}

/** The places of the names that have a word that starts so, in order. */
function placesOf(words: CommuneIndex['words'], start: string): Uint32Array {
  return Uint32Array.from(startingWith(words, start).flatMap(({ places }) => places)).sort();
}
