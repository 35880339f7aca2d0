import { addDays, type Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { CoverageFacts } from '#core/law/validity/coverage.ts';
import type { Election } from '#core/model/election.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { read, uuidArray } from '#drizzle/connection/statement.ts';
import { type ActFactRows, selectActFacts } from '#drizzle/queries/act-facts.ts';
import type { ElectorRecord } from '#drizzle/queries/electors.ts';

/** The facts on which requests and control decide, as of `at`. */
export type Facts = CoverageFacts & {
  readonly mandant: ElectorRecord;
  readonly mandataire: ElectorRecord;
  readonly elections: readonly Election[];
  /** All that the mandant gave before. */
  readonly given: readonly Procuration[];
  /** All that the mandataire holds or held. */
  readonly held: readonly Procuration[];
  /** Uncorrected, of the mandant and of the mandants of `held`. */
  readonly marks: readonly VoteMark[];
};

type Parties = { readonly mandant: ElectorId; readonly mandataire: ElectorId };

export async function loadFacts(tx: Tx, { mandant, mandataire }: Parties, at: Instant): Promise<Facts> {
  const facts = selectActFacts({
    mandant: uuidArray([mandant]),
    mandataire: uuidArray([mandataire]),
    from: upcomingFrom(at),
    clock: () => at,
  });
  return factsOf(await read(tx, facts), { mandant, mandataire }, at);
}

/** An election of the day before may still be polled elsewhere. */
export function upcomingFrom(at: Instant): Day {
  return addDays(dayAt(at, PARIS), -1);
}

export function factsOf({ people, places, ...rows }: ActFactRows, parties: Parties, at: Instant): Facts {
  return { ...bothOf(people, parties), ...places, ...rows, at };
}

/** The mandant and the mandataire of an act, whom the database knows. */
export function bothOf(
  electors: ReadonlyMap<ElectorId, ElectorRecord>,
  { mandant, mandataire }: Parties,
): Pick<Facts, 'mandant' | 'mandataire'> {
  return { mandant: mustBeKnown(electors.get(mandant)), mandataire: mustBeKnown(electors.get(mandataire)) };
}

function mustBeKnown(elector: ElectorRecord | undefined): ElectorRecord {
  if (elector === undefined) throw new Error('an elector that the database does not know');
  return elector;
}
