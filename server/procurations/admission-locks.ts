import { addDays } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Holding } from '#core/law/cap/allocation.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { loadProcurations, ofPeopleSince } from '#drizzle/queries/procurations.ts';
import type { LockSet } from '#server/act/perform.ts';
import { stationsOfElector } from '#server/procurations/locks.ts';

/** An act between two people, by its date. */
type DatedAct = Pick<Holding, 'mandant' | 'mandataire' | 'day'>;

/**
 * both people; what the act may displace or be tied with of what its mandataire holds and its mandant
 * gave, with those who gave it; their lists. All that is dated from the day before on: of two places, the later act may
 * have the earlier date.
 */
export async function locksForAdmission(tx: Tx, act: DatedAct, now: Instant): Promise<LockSet> {
  const { mandant, mandataire, day } = act;
  const theirs = ofPeopleSince({ mandants: [mandant], mandataires: [mandataire] }, addDays(day, -1));
  const found = await loadProcurations(tx, theirs, now);
  const affected = found.filter(({ status }) => status !== 'rejected');

  const mandants = [...new Set([mandant, ...affected.map((its) => its.mandant)])];
  const stations = await pipelined(...mandants.map((id) => stationsOfElector(tx, id, now)));
  return {
    electors: [...new Set([...mandants, mandataire])],
    procurations: affected.map(({ id }) => id),
    stations: [...new Set(stations.flat())],
  };
}

/** The same of an act made now: its date is that of Paris, or one day from it. */
export function locksForActNow(
  tx: Tx,
  people: { readonly mandant: ElectorId; readonly mandataire: ElectorId },
  now: Instant,
): Promise<LockSet> {
  return locksForAdmission(tx, { ...people, day: addDays(dayAt(now, PARIS), -1) }, now);
}
