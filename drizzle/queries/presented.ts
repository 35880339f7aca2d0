import { sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { Clock } from '#core/calendar/instant.ts';
import type { Reference } from '#core/text/reference.ts';
import { type Answered, together } from '#drizzle/connection/statement.ts';
import { selectElectors } from '#drizzle/queries/electors.ts';
import { selectUncorrected } from '#drizzle/queries/marks.ts';
import { selectLastBounce } from '#drizzle/queries/outbox.ts';
import { selectElectionsFrom, selectElectionsOfGiven, selectPlaces } from '#drizzle/queries/places.ts';
import { selectProcurations } from '#drizzle/queries/procurations.ts';
import { selectRequest } from '#drizzle/queries/requests.ts';

/**
 * The request of a reference, what its mandant gave before, and everyone whom these name, with the elections
 * to come on a day or later.
 */
export function selectPresented(reference: Reference, { from, clock }: { readonly from: Day; readonly clock: Clock }) {
  const mandant = sql`array(select mandant from requests where reference = ${reference})`;
  const people = sql`array(
    select unnest(array[mandant, mandataire]) from requests where reference = ${reference}
    union select mandataire from procurations where mandant = any(${mandant}))`;
  return together({
    request: selectRequest(reference, clock),
    people: selectElectors(people),
    places: selectPlaces(people),
    elections: selectElectionsFrom(from),
    given: selectProcurations(sql`mandant = any(${mandant})`, clock),
    marks: selectUncorrected(mandant),
    electionsOfGiven: selectElectionsOfGiven(mandant),
    bouncedAt: selectLastBounce(mandant),
  });
}

export type PresentedRows = Answered<typeof selectPresented>;
