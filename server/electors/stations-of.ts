import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { ElectorId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import type { ElectorRecord } from '#drizzle/queries/electors.ts';
import type { ListChange } from '#drizzle/queries/records.ts';
import { stationsFrom } from '#drizzle/queries/stations.ts';
import { linesAt } from '#server/records/effects.ts';

/** The stations on whose lists the elector is, today or later. */
export function stationsOfElector(tx: Tx, elector: ElectorId, now: Instant): Promise<readonly StationId[]> {
  return stationsFrom(tx, elector, dayAt(now, PARIS));
}

/** The lines of these electors on all lists that show them: what stations read again after an act. */
export async function linesOf(tx: Tx, electors: readonly ElectorId[], now: Instant): Promise<readonly ListChange[]> {
  const stations = electors.map((elector) =>
    stationsOfElector(tx, elector, now).then((stationIds) => linesAt(stationIds, elector)),
  );
  return (await pipelined(...stations)).flat();
}

/** The same of one elector whose registrations are loaded. */
export function linesOfRecord({ id, registrations }: ElectorRecord, now: Instant): readonly ListChange[] {
  const today = dayAt(now, PARIS);
  const lines = registrations.filter(({ to }) => to === undefined || to > today);
  return linesAt([...new Set(lines.map(({ station }) => station))], id);
}
