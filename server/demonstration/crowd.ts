import type { AtCounter, Covers, Story, Vote } from '#server/demonstration/stories.ts';
import { TOLD } from '#server/demonstration/stories.ts';

/** Many alike: people of one station give to people of another, each person once; the first ones have voted. */
type Batch = {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly covers: Covers;
  /** Left out: requested, and live. */
  readonly by?: string;
  readonly decided?: AtCounter & NonNullable<Story['decided']>;
  readonly voted?: { readonly proxies: number; readonly inPerson: number; readonly by: string };
};

const accepted = { by: 'mairie-noumea', days: 3, decision: 'accept' } as const;
const refused = { by: 'mairie-noumea', days: 2, decision: 'reject' } as const;

const BATCHES: readonly Batch[] = [
  {
    from: '59172/0001',
    to: '59383/0001',
    count: 9,
    covers: 'both',
    by: 'opj',
    voted: { proxies: 3, inPerson: 2, by: 'assesseur' },
  },
  {
    from: '59172/0001',
    to: '59172/0002',
    count: 3,
    covers: 'first',
    by: 'apj',
    voted: { proxies: 1, inPerson: 0, by: 'assesseur' },
  },
  { from: '59172/0001', to: '59172/0003', count: 2, covers: 'second', by: 'opj' },
  { from: '59172/0001', to: '59172/0003', count: 3, covers: { months: 6 }, by: 'opj' },
  { from: '59172/0002', to: '59172/0003', count: 5, covers: 'both', by: 'apj' },
  { from: '59172/0003', to: '59172/0002', count: 2, covers: 'municipal', by: 'apj' },
  { from: '59383/0001', to: '44109/0001', count: 5, covers: 'both', by: 'apj' },
  { from: '44109/0001', to: '75056/0001', count: 5, covers: 'both', by: 'opj-paris' },
  { from: '75056/0001', to: '44109/0002', count: 5, covers: { months: 11 }, by: 'opj-paris' },
  { from: '67482/0001', to: '75056/0001', count: 3, covers: 'both', by: 'opj-strasbourg' },
  { from: '2A004/0001', to: '75056/0001', count: 2, covers: 'both', by: 'opj-paris' },
  { from: '97120/0001', to: '97120/0001', count: 4, covers: 'both', by: 'opj-pointe-a-pitre' },
  { from: '97411/0001', to: '97411/0001', count: 4, covers: 'both', by: 'opj-saint-denis' },
  {
    from: '98735/0001',
    to: '98735/0001',
    count: 4,
    covers: 'both',
    by: 'opj-papeete',
    voted: { proxies: 1, inPerson: 1, by: 'assesseur-papeete' },
  },
  { from: '98731/0001', to: '98735/0001', count: 1, covers: 'both', by: 'opj-papeete' },
  {
    from: '98818/0001',
    to: '98818/0002',
    count: 2,
    covers: 'both',
    by: 'opj-noumea',
    decided: accepted,
    voted: { proxies: 1, inPerson: 0, by: 'assesseur-noumea' },
  },
  { from: '98818/0001', to: '98818/0002', count: 1, covers: 'both', by: 'opj-noumea', decided: refused },
  { from: '98818/0001', to: '98818/0002', count: 3, covers: 'both', by: 'opj-noumea' },
  { from: 'ZGB01/0001', to: 'ZGB01/0001', count: 4, covers: 'both', by: 'consul' },
  { from: 'ZCA01/0001', to: '75056/0001', count: 3, covers: { months: 24 }, by: 'consul-montreal' },
  { from: 'ZDE01/0001', to: '67482/0001', count: 2, covers: 'both', by: 'consul-berlin' },
  { from: '59172/0001', to: '59383/0002', count: 4, covers: 'both' },
  { from: '59172/0002', to: '59172/0003', count: 2, covers: 'first' },
  { from: '44109/0001', to: '59383/0002', count: 2, covers: { months: 9 } },
  { from: '75056/0001', to: '67482/0001', count: 2, covers: 'both' },
  { from: '97120/0001', to: '75056/0001', count: 2, covers: 'second' },
  { from: '98735/0001', to: '98735/0001', count: 1, covers: 'both' },
  { from: '98818/0001', to: '98818/0002', count: 1, covers: 'both' },
  { from: 'ZGB01/0001', to: '59172/0003', count: 1, covers: 'both' },
];

/** Days before today: requests came in over a month, each was established a few days later. */
const asked = (index: number): number => 8 + ((index * 7) % 25);
const established = (index: number): number => asked(index) - 2 - (index % 4);

/** Who votes in person having given nothing: how many of a station, and who marks them. */
const CAME = [
  { station: '59172/0001', count: 6, by: 'assesseur' },
  { station: '98735/0001', count: 4, by: 'assesseur-papeete' },
  { station: '98818/0001', count: 4, by: 'assesseur-noumea' },
];

type Crowd = { readonly stories: readonly Story[]; readonly came: readonly Came[] };
export type Came = { readonly elector: string; readonly by: string };

/** The stories of the batches, with people whom no other story names, and the electors who just came. */
export function crowd(): Crowd {
  const next = takers();
  return {
    stories: batched(next),
    came: CAME.flatMap(({ station, count, by }) =>
      Array.from({ length: count }, () => ({ elector: next(station), by })),
    ),
  };
}

function batched(next: (station: string) => string): readonly Story[] {
  let made = 0;
  return BATCHES.flatMap(({ from, to, count, covers, by, decided, voted }) =>
    Array.from({ length: count }, (_, index): Story => {
      made += 1;
      const vote = voteOf(voted, index);
      return {
        mandant: next(from),
        asked: asked(made),
        gives: { to: next(to), covers },
        ...(by && { established: { by, days: established(made) } }),
        ...(decided && { decided }),
        ...(vote && { voted: vote }),
      };
    }),
  );
}

function voteOf(voted: Batch['voted'], index: number): Vote | undefined {
  if (voted === undefined || index >= voted.proxies + voted.inPerson) return undefined;
  return { how: index < voted.proxies ? 'proxy' : 'in-person', by: voted.by };
}

/** Gives the handles of a station's people without a name of their own, one after the other. */
function takers(): (station: string) => string {
  const named = new Set(
    TOLD.flatMap(({ mandant, gives }) => (gives === 'revocation' ? [mandant] : [mandant, gives.to])),
  );
  const last = new Map<string, number>();
  return function next(station): string {
    const number = (last.get(station) ?? 0) + 1;
    last.set(station, number);
    const handle = `${station}#${number}`;
    return named.has(handle) ? next(station) : handle;
  };
}
