import type { ElectorId, StationId } from '#core/model/ids.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { isLiving } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/db.ts';
import { byMandants, loadProcurations } from '#drizzle/queries/procurations.ts';
import { stationsFrom } from '#drizzle/queries/stations.ts';
import type { Holds } from '#server/act/perform.ts';

export const NONE: Holds = { electors: [], procurations: [], stations: [] };

export async function holdsForRevocation(tx: Tx, mandant: ElectorId, now: Instant): Promise<Holds> {
  const stations = await stationsOf(tx, mandant, now);
  const given = await loadProcurations(tx, byMandants([mandant]), now);
  return { electors: [mandant], procurations: given.filter(isLiving).map(({ id }) => id), stations };
}

/** The stations on whose lists the elector is, today or later. */
export function stationsOf(tx: Tx, elector: ElectorId, now: Instant): Promise<readonly StationId[]> {
  return stationsFrom(tx, elector, dayAt(now, PARIS));
}
