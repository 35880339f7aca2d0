import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { ElectorId, StationId } from '#core/model/ids.ts';
import { isLiving } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { byMandants, loadProcurations } from '#drizzle/queries/procurations.ts';
import { stationsFrom } from '#drizzle/queries/stations.ts';
import type { LockSet } from '#server/act/perform.ts';

export const NO_LOCKS: LockSet = { electors: [], procurations: [], stations: [] };

export async function locksForRevocation(tx: Tx, mandant: ElectorId, now: Instant): Promise<LockSet> {
  const stations = await stationsOfElector(tx, mandant, now);
  const given = await loadProcurations(tx, byMandants([mandant]), now);
  return { electors: [mandant], procurations: given.filter(isLiving).map(({ id }) => id), stations };
}

/** The stations on whose lists the elector is, today or later. */
export function stationsOfElector(tx: Tx, elector: ElectorId, now: Instant): Promise<readonly StationId[]> {
  return stationsFrom(tx, elector, dayAt(now, PARIS));
}
