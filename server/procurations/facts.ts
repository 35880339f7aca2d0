import { addDays } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { CoverageFacts } from '#core/law/validity/coverage.ts';
import type { Election } from '#core/model/election.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadElections, placesOf } from '#drizzle/queries/places.ts';
import { byMandants } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';

/**
 * The facts on which requests and control decide; `given` is all that the mandant gave before, as of `at`.
 */
export type Facts = CoverageFacts & {
  readonly mandant: ElectorRecord;
  readonly mandataire: ElectorRecord;
  readonly elections: readonly Election[];
  readonly given: readonly Procuration[];
};

export async function loadFacts(
  tx: Tx,
  people: { readonly mandant: ElectorId; readonly mandataire: ElectorId },
  at: Instant,
): Promise<Facts> {
  const [electors, { communes, hours }, elections, given] = await pipelined(
    loadElectors(tx, [people.mandant, people.mandataire]),
    placesOf(tx, people.mandant),
    loadElections(tx, addDays(dayAt(at, PARIS), -1)),
    loadProcurations(tx, byMandants([people.mandant]), at),
  );
  return { ...bothOf(electors, people), communes, hours, elections, given, at };
}

/** The mandant and the mandataire of an act, whom the database knows. */
export function bothOf(
  electors: ReadonlyMap<ElectorId, ElectorRecord>,
  { mandant, mandataire }: { readonly mandant: ElectorId; readonly mandataire: ElectorId },
): Pick<Facts, 'mandant' | 'mandataire'> {
  return { mandant: mustBeKnown(electors.get(mandant)), mandataire: mustBeKnown(electors.get(mandataire)) };
}

function mustBeKnown(elector: ElectorRecord | undefined): ElectorRecord {
  if (elector === undefined) throw new Error('an elector that the database does not know');
  return elector;
}
