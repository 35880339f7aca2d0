import type { Instant } from '#core/calendar/instant.ts';
import type { AffectedProcuration } from '#core/law/ending/roll-events.ts';
import type { Elector } from '#core/model/elector.ts';
import type { ElectorId, StationId } from '#core/model/ids.ts';
import { isLiving, type Living } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { byEither, loadProcurations } from '#drizzle/queries/procurations.ts';
import { stationsOfElector } from '#server/electors/stations-of.ts';
import type { LockSet } from '#server/records/locks.ts';

/** What someone gave and holds, and lives. */
export async function livingProcurationsOf(tx: Tx, person: ElectorId, at: Instant): Promise<readonly Living[]> {
  return (await loadProcurations(tx, byEither(person), at)).filter(isLiving);
}

/** Each with the other of its two people. */
export async function withOtherParty(
  tx: Tx,
  person: ElectorId,
  living: readonly Living[],
): Promise<readonly AffectedProcuration[]> {
  const electors = await loadElectors(
    tx,
    living.map((its) => otherOf(its, person)),
  );
  return living.map((procuration) => ({ procuration, other: known(electors.get(otherOf(procuration, person))) }));
}

/** Everybody of these procurations, and the stations on whose lists their mandants are. */
export async function locksForPerson(
  tx: Tx,
  { person, living }: { readonly person: ElectorId; readonly living: readonly Living[] },
  at: Instant,
): Promise<LockSet> {
  const electors = new Set([person, ...living.flatMap(({ mandant, mandataire }) => [mandant, mandataire])]);
  const stations = new Set<StationId>();
  for (const mandant of new Set([person, ...living.map((its) => its.mandant)])) {
    for (const station of await stationsOfElector(tx, mandant, at)) stations.add(station);
  }
  return { electors: [...electors], procurations: living.map(({ id }) => id), stations: [...stations] };
}

function otherOf({ mandant, mandataire }: Living, person: ElectorId): ElectorId {
  return mandant === person ? mandataire : mandant;
}

function known(elector: Elector | undefined): Elector {
  if (elector === undefined) throw new Error('a procuration of someone unknown');
  return elector;
}
