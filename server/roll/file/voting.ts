import type { Instant } from '#core/calendar/instant.ts';
import { communeOfStation, type StationId } from '#core/model/ids.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { knownHours } from '#drizzle/queries/place-import.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { begunStations } from '#server/communes/begun-stations.ts';

/** A list is not replaced while its station votes: events of the roll go on one by one. */
export async function votingRefusal(
  tx: Tx,
  stations: readonly StationId[],
  at: Instant,
): Promise<RefusalOf<'roll-voting'> | undefined> {
  const hours = await knownHours(tx, stations);
  const communes = await loadCommunes(tx, [...new Set(stations.map(communeOfStation))]);
  const planned = [...hours].map(([id, its]) => ({ ...its, id, commune: communeOfStation(id) }));
  const [station] = await begunStations(tx, planned, { communes, hours, at });
  if (station === undefined) return undefined;
  const commune = communeOfStation(station);
  return { code: 'roll-voting', station, name: communes.get(commune)?.name ?? commune };
}
