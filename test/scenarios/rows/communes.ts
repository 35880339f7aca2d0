import type { Tx } from '#drizzle/connection/database.ts';
import { communes, pollingStations } from '#drizzle/schema/places.ts';
import { CLOSES, OPENS, PLACES, placeOf, stationId, stationNames } from '#test/scenarios/places.ts';

/** Inserts the communes and posts of every story, each with two stations. */
export async function insertCommunes(tx: Tx): Promise<void> {
  await tx.insert(communes).values(Object.values(PLACES).map((place) => ({ ...place })));
  await tx.insert(pollingStations).values(
    stationNames().map((name) => ({
      id: stationId(name),
      commune: placeOf(name).code,
      opens: OPENS,
      closes: CLOSES,
    })),
  );
}
