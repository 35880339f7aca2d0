import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { Clock } from '#core/calendar/instant.ts';
import { type Answered, together } from '#drizzle/connection/statement.ts';
import { selectElectors } from '#drizzle/queries/electors.ts';
import { selectUncorrected } from '#drizzle/queries/marks.ts';
import { selectElectionsFrom, selectPlaces } from '#drizzle/queries/places.ts';
import { selectProcurations } from '#drizzle/queries/procurations.ts';

/**
 * `mandant`, `mandataire`: arrays of the database with one id. `from`: the elections of this day or later.
 */
type ActBetween = {
  readonly mandant: SQL;
  readonly mandataire: SQL;
  readonly from: Day;
  readonly clock: Clock;
};

/**
 * The facts that decide an act between two people: all that the mandant gave and the mandataire holds, and
 * the votes cast with it.
 */
export function selectActFacts({ mandant, mandataire, from, clock }: ActBetween) {
  return together({
    people: selectElectors(sql`${mandant} || ${mandataire}`),
    places: selectPlaces(mandant),
    elections: selectElectionsFrom(from),
    given: selectProcurations(sql`mandant = any(${mandant})`, clock),
    held: selectProcurations(sql`mandataire = any(${mandataire})`, clock),
    marks: selectUncorrected(concernedBy({ mandant, mandataire })),
  });
}

export type ActFactRows = Answered<typeof selectActFacts>;

/** The mandant of an act and those of all that its mandataire holds. */
export function concernedBy({ mandant, mandataire }: Pick<ActBetween, 'mandant' | 'mandataire'>): SQL {
  return sql`array(select unnest(${mandant}) union select mandant from procurations where mandataire = any(${mandataire}))`;
}
