import type { AtCounter, Covers, Story } from '#server/demonstration/stories.ts';

/**
 * Many alike: people of one station give to people of another, each person once; the first ones have voted.
 */
export type Batch = {
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

export const BATCHES: readonly Batch[] = [
  {
    from: '59172/0001',
    to: '59383/0001',
    count: 56,
    covers: 'both',
    by: 'opj',
    voted: { proxies: 14, inPerson: 6, by: 'assesseur' },
  },
  {
    from: '59172/0001',
    to: '59172/0002',
    count: 20,
    covers: 'first',
    by: 'apj',
    voted: { proxies: 5, inPerson: 2, by: 'assesseur' },
  },
  { from: '59172/0001', to: '59172/0003', count: 10, covers: 'second', by: 'opj' },
  { from: '59172/0001', to: '59172/0003', count: 12, covers: { days: 180 }, by: 'opj' },
  { from: '59172/0002', to: '59172/0003', count: 25, covers: 'both', by: 'apj' },
  { from: '59172/0003', to: '59172/0002', count: 10, covers: 'municipal', by: 'apj' },
  { from: '59383/0001', to: '44109/0001', count: 25, covers: 'both', by: 'apj' },
  { from: '44109/0001', to: '75056/0001', count: 22, covers: 'both', by: 'opj-paris' },
  { from: '59350/0001', to: '59172/0003', count: 12, covers: 'both', by: 'opj' },
  { from: '75056/0001', to: '44109/0002', count: 20, covers: { days: 300 }, by: 'opj-paris' },
  { from: '69123/0001', to: '13055/0001', count: 10, covers: 'both', by: 'opj-paris' },
  { from: '13055/0001', to: '75056/0001', count: 8, covers: 'first', by: 'opj-paris' },
  { from: '67482/0001', to: '75056/0001', count: 16, covers: 'both', by: 'opj-strasbourg' },
  { from: '2A004/0001', to: '75056/0001', count: 8, covers: 'both', by: 'opj-paris' },
  { from: '97120/0001', to: '97120/0001', count: 16, covers: 'both', by: 'opj-pointe-a-pitre' },
  { from: '97209/0001', to: '97120/0001', count: 8, covers: 'both', by: 'opj-pointe-a-pitre' },
  { from: '97302/0001', to: '97209/0001', count: 5, covers: 'both', by: 'opj-pointe-a-pitre' },
  { from: '97411/0001', to: '97411/0001', count: 16, covers: 'both', by: 'opj-saint-denis' },
  {
    from: '98735/0001',
    to: '98735/0001',
    count: 18,
    covers: 'both',
    by: 'opj-papeete',
    voted: { proxies: 4, inPerson: 3, by: 'assesseur-papeete' },
  },
  { from: '98731/0001', to: '98735/0001', count: 4, covers: 'both', by: 'opj-papeete' },
  {
    from: '98818/0001',
    to: '98818/0002',
    count: 10,
    covers: 'both',
    by: 'opj-noumea',
    decided: accepted,
    voted: { proxies: 3, inPerson: 0, by: 'assesseur-noumea' },
  },
  { from: '98818/0001', to: '98818/0002', count: 3, covers: 'both', by: 'opj-noumea', decided: refused },
  { from: '98818/0001', to: '98818/0002', count: 8, covers: 'both', by: 'opj-noumea' },
  { from: 'ZGB01/0001', to: 'ZGB01/0001', count: 12, covers: 'both', by: 'consul' },
  { from: 'ZCA01/0001', to: '75056/0001', count: 12, covers: { days: 720 }, by: 'consul-montreal' },
  { from: 'ZDE01/0001', to: '67482/0001', count: 6, covers: 'both', by: 'consul-berlin' },
  { from: '59172/0001', to: '59383/0002', count: 12, covers: 'both' },
  { from: '59172/0002', to: '59172/0003', count: 6, covers: 'first' },
  { from: '44109/0001', to: '59383/0002', count: 6, covers: { days: 270 } },
  { from: '75056/0001', to: '67482/0001', count: 5, covers: 'both' },
  { from: '69123/0001', to: '13055/0001', count: 2, covers: 'both' },
  { from: '97120/0001', to: '75056/0001', count: 5, covers: 'second' },
  { from: '98735/0001', to: '98735/0001', count: 3, covers: 'both' },
  { from: '98818/0001', to: '98818/0002', count: 3, covers: 'both' },
  { from: 'ZGB01/0001', to: '59172/0003', count: 3, covers: 'both' },
];

/** Electors who gave nothing and vote in person: how many of a station, and the account that marks them. */
export const CAME = [
  { station: '59172/0001', count: 60, by: 'assesseur' },
  { station: '98735/0001', count: 15, by: 'assesseur-papeete' },
  { station: '98818/0001', count: 10, by: 'assesseur-noumea' },
];
