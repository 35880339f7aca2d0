import type { ElectorId, ProcurationId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { lockElectors, lockElectorsOfJob } from '#drizzle/queries/electors.ts';
import { lockProcurations } from '#drizzle/queries/procurations.ts';
import { lockStations } from '#drizzle/queries/stations.ts';
import { canonical } from '#server/records/digest.ts';

/** The rows that an act locks before it decides; they are found without a lock, and found again under it. */
export type LockSet = {
  readonly electors: readonly ElectorId[];
  readonly procurations: readonly ProcurationId[];
  readonly stations: readonly StationId[];
};

export const NO_LOCKS: LockSet = { electors: [], procurations: [], stations: [] };

/** Electors, then procurations, then stations, each by ascending id: two acts cannot deadlock. */
export async function lockRows(tx: Tx, { electors, procurations, stations }: LockSet): Promise<void> {
  await pipelined(lockElectors(tx, electors), lockProcurations(tx, procurations), lockStations(tx, stations));
}

/** The same rows in the same order, for a part of a job. */
export async function lockRowsOfJob(tx: Tx, { electors, procurations, stations }: LockSet): Promise<void> {
  await pipelined(lockElectorsOfJob(tx, electors), lockProcurations(tx, procurations), lockStations(tx, stations));
}

export function sameLocks(first: LockSet, second: LockSet): boolean {
  return canonical(sorted(first)) === canonical(sorted(second));
}

function sorted({ electors, procurations, stations }: LockSet) {
  return [electors, procurations, stations].map((ids) => [...ids].sort());
}

/** All the rows of two sets. */
export function mergeLocks(first: LockSet, second: LockSet): LockSet {
  return {
    electors: [...new Set([...first.electors, ...second.electors])],
    procurations: [...new Set([...first.procurations, ...second.procurations])],
    stations: [...new Set([...first.stations, ...second.stations])],
  };
}
