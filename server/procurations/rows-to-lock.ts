import { addDays } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Holding } from '#core/law/cap/allocation.ts';
import type { ElectorId, ProcurationId } from '#core/model/ids.ts';
import { isLiving, type Procuration } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { byIds, byMandants, ofPeopleSince } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import { BadInput } from '#server/api/errors.ts';
import type { IdentifiedMandataire } from '#server/electors/identify.ts';
import { stationsOfElector } from '#server/electors/stations-of.ts';
import { type LockSet, NO_LOCKS } from '#server/transactions/row-locks.ts';

export async function locksForRevocation(tx: Tx, mandant: ElectorId, now: Instant): Promise<LockSet> {
  const stations = await stationsOfElector(tx, mandant, now);
  const given = await loadProcurations(tx, byMandants([mandant]), now);
  return { electors: [mandant], procurations: given.filter(isLiving).map(({ id }) => id), stations };
}

/** A procuration that a caller names by its id. */
export async function loadProcuration(tx: Tx, id: ProcurationId, now: Instant): Promise<Procuration> {
  const [procuration] = await loadProcurations(tx, byIds([id]), now);
  if (procuration === undefined) throw new BadInput('procuration');
  return procuration;
}

/** Both people, the procuration, and the stations whose lists show its mandant. */
export async function locksForProcuration(tx: Tx, id: ProcurationId, now: Instant): Promise<LockSet> {
  const { mandant, mandataire } = await loadProcuration(tx, id, now);
  return { electors: [mandant, mandataire], procurations: [id], stations: await stationsOfElector(tx, mandant, now) };
}

/** An act between two people, by its date. */
type DatedAct = Pick<Holding, 'mandant' | 'mandataire' | 'day'>;

/**
 * what an act may displace or be tied with: procurations that its mandataire holds or its
 * mandant gave, dated from the day before on, for of two places the later act may have the earlier date; with
 * all their mandants, and the stations whose lists show these.
 */
export async function locksForAdmission(tx: Tx, act: DatedAct, now: Instant): Promise<LockSet> {
  const { mandant, mandataire, day } = act;
  const ofBoth = ofPeopleSince({ mandants: [mandant], mandataires: [mandataire] }, addDays(day, -1));
  const dated = await loadProcurations(tx, ofBoth, now);
  const affected = dated.filter(({ status }) => status !== 'rejected');

  const mandants = [...new Set([mandant, ...affected.map((procuration) => procuration.mandant)])];
  const stations = await pipelined(...mandants.map((id) => stationsOfElector(tx, id, now)));
  return {
    electors: [...new Set([...mandants, mandataire])],
    procurations: affected.map(({ id }) => id),
    stations: [...new Set(stations.flat())],
  };
}

/** The locks for an act made now: its date is that of Paris, or a day before or after. */
export function locksForActNow(
  tx: Tx,
  people: { readonly mandant: ElectorId; readonly mandataire: ElectorId },
  now: Instant,
): Promise<LockSet> {
  return locksForAdmission(tx, { ...people, day: addDays(dayAt(now, PARIS), -1) }, now);
}

/** The locks for an act made now on an identified mandataire; if nobody was identified, the mandant alone. */
export async function locksForIdentified(
  tx: Tx,
  { mandant, identified }: { readonly mandant: ElectorId; readonly identified: IdentifiedMandataire },
  now: Instant,
): Promise<LockSet> {
  if (!identified.ok) return { ...NO_LOCKS, electors: [mandant] };
  return locksForActNow(tx, { mandant, mandataire: identified.mandataire }, now);
}
