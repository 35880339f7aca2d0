import type { Commune } from '#core/model/election.ts';
import type { Place, Station } from '#tui/commands/import/communes/read-places.ts';

/** The communes and stations of one call. */
export type Batch = { readonly communes: readonly Commune[]; readonly stations: readonly Station[] };
type Item = { readonly commune: Commune } | { readonly station: Station };

/** The most that the server takes in one call: places, and signs of their JSON. */
const MOST = 500;
const LONGEST = 40_000;

/** Every place in order; a station never before its commune. */
export function batchesOf(places: readonly Place[]): readonly Batch[] {
  const items = places.flatMap(({ commune, stations }): readonly Item[] => [
    { commune },
    ...stations.map((station) => ({ station })),
  ]);
  const batches: Item[][] = [];
  let length = 0;
  for (const item of items) {
    const batch = batches.at(-1);
    const added = JSON.stringify(item).length;
    const hasRoom = batch && batch.length < MOST && length + added <= LONGEST;
    if (hasRoom) batch.push(item);
    else batches.push([item]);
    length = hasRoom ? length + added : added;
  }
  return batches.map(batchOf);
}

function batchOf(items: readonly Item[]): Batch {
  return {
    communes: items.flatMap((item) => ('commune' in item ? [item.commune] : [])),
    stations: items.flatMap((item) => ('station' in item ? [item.station] : [])),
  };
}
