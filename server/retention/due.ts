import { addYears } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS, startOf } from '#core/calendar/instant.ts';
import { goneOn } from '#core/law/access/retention.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { bodiesBefore } from '#drizzle/queries/log-bodies.ts';
import {
  dueIncidents,
  dueProcurations,
  dueRequests,
  dueRevocations,
  dueVisits,
  loadZones,
} from '#drizzle/queries/retention.ts';
import type { LockSet } from '#server/transactions/row-locks.ts';

/** What is past keeping, so many of each at most. */
export type Due = {
  readonly requests: Awaited<ReturnType<typeof dueRequests>>;
  readonly procurations: Awaited<ReturnType<typeof dueProcurations>>;
  readonly revocations: Awaited<ReturnType<typeof dueRevocations>>;
  readonly visits: Awaited<ReturnType<typeof dueVisits>>;
  readonly incidents: Awaited<ReturnType<typeof dueIncidents>>;
  readonly bodies: Awaited<ReturnType<typeof bodiesBefore>>;
};

/** by the local day of each commune. */
export async function loadDue(tx: Tx, at: Instant, limit: number): Promise<Due> {
  const zones = await loadZones(tx);
  const gone = zones.map((zone) => ({ zone, ...goneOn(dayAt(at, zone)) }));
  const asking = { gone, limit };
  const [requests, procurations, revocations, visits, incidents, bodies] = await pipelined(
    dueRequests(tx, asking),
    dueProcurations(tx, asking),
    dueRevocations(tx, asking),
    dueVisits(tx, asking),
    dueIncidents(tx, aYearBefore(at), limit),
    bodiesBefore(tx, aYearBefore(at), limit),
  );
  return { requests, procurations, revocations, visits, incidents, bodies };
}

/** An act that writes a procuration locks its mandant, and an act that counts a cap locks the mandataire. */
export function locksFor({ requests, procurations, revocations, visits }: Due): LockSet {
  const electors = new Set<ElectorId>();
  for (const { mandant } of [...requests, ...procurations, ...revocations, ...visits]) electors.add(mandant);
  for (const { mandataire } of procurations) electors.add(mandataire);
  const held = new Set([
    ...procurations.map(({ id }) => id),
    ...visits.flatMap(({ procuration }) => procuration ?? []),
  ]);
  return { electors: [...electors], procurations: [...held], stations: [] };
}

export function isNothing(due: Due): boolean {
  return Object.values(due).every((rows: readonly unknown[]) => rows.length === 0);
}

/**
 * The instant before which no audit body kept for one year is left once these bodies are destroyed. A full
 * batch may leave more: then the instant is that of its last body.
 */
export function bodiesGoneBefore({ bodies }: Due, at: Instant, limit: number): Instant {
  const last = bodies.length < limit ? undefined : bodies.at(-1);
  return last?.at ?? aYearBefore(at);
}

function aYearBefore(at: Instant): Instant {
  return startOf(addYears(dayAt(at, PARIS), -1), PARIS);
}
