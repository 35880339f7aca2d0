import type { Instant } from '#core/calendar/instant.ts';
import type { AffectedProcuration } from '#core/law/ending/roll-events.ts';
import type { Elector } from '#core/model/elector.ts';
import type { ElectorId, StationId } from '#core/model/ids.ts';
import { isLiving, type Living } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { byEither } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import { stationsOfElector } from '#server/electors/stations-of.ts';
import type { LockSet } from '#server/transactions/row-locks.ts';

/** The living procurations that a person gave or holds. */
export async function livingProcurationsOf(tx: Tx, person: ElectorId, at: Instant): Promise<readonly Living[]> {
  return (await loadProcurations(tx, byEither(person), at)).filter(isLiving);
}

/** Each procuration with its other party. */
export async function withOtherParty(
  tx: Tx,
  person: ElectorId,
  living: readonly Living[],
): Promise<readonly AffectedProcuration[]> {
  const electors = await loadElectors(
    tx,
    living.map((procuration) => otherParty(procuration, person)),
  );
  return living.map((procuration) => ({
    procuration,
    other: mustBeKnown(electors.get(otherParty(procuration, person))),
  }));
}

/** The parties of a person's procurations, and the stations whose lists show their mandants. */
export async function locksForPerson(
  tx: Tx,
  { person, living }: { readonly person: ElectorId; readonly living: readonly Living[] },
  at: Instant,
): Promise<LockSet> {
  const electors = new Set([person, ...living.flatMap(({ mandant, mandataire }) => [mandant, mandataire])]);
  const stations = new Set<StationId>();
  for (const mandant of new Set([person, ...living.map(({ mandant }) => mandant)])) {
    for (const station of await stationsOfElector(tx, mandant, at)) stations.add(station);
  }
  return { electors: [...electors], procurations: living.map(({ id }) => id), stations: [...stations] };
}

function otherParty({ mandant, mandataire }: Living, person: ElectorId): ElectorId {
  return mandant === person ? mandataire : mandant;
}

function mustBeKnown(elector: Elector | undefined): Elector {
  if (elector === undefined) throw new Error('a procuration of someone unknown');
  return elector;
}
