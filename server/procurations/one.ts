import type { Instant } from '#core/calendar/instant.ts';
import type { ProcurationId, StationId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { byIds, loadProcurations } from '#drizzle/queries/procurations.ts';
import type { LockSet } from '#server/act/perform.ts';
import { BadInput } from '#server/api/errors.ts';
import { stationsOfElector } from '#server/procurations/locks.ts';

type WithStations = { readonly procuration: Procuration; readonly stations: readonly StationId[] };

/** A procuration named by its id, and the stations on whose lists its mandant is. */
export async function loadWithStations(tx: Tx, id: ProcurationId, now: Instant): Promise<WithStations> {
  const [procuration] = await loadProcurations(tx, byIds([id]), now);
  if (procuration === undefined) throw new BadInput('procuration');
  return { procuration, stations: await stationsOfElector(tx, procuration.mandant, now) };
}

/** What an act on one procuration must hold. */
export async function locksForProcuration(tx: Tx, id: ProcurationId, now: Instant): Promise<LockSet> {
  const { procuration, stations } = await loadWithStations(tx, id, now);
  return { electors: [procuration.mandant, procuration.mandataire], procurations: [id], stations };
}
