import { type SQL, sql } from 'drizzle-orm';
import type { Clock } from '#core/calendar/instant.ts';
import { type Answered, together } from '#drizzle/connection/statement.ts';
import { selectElectors } from '#drizzle/queries/electors.ts';
import { selectMarks } from '#drizzle/queries/marks.ts';
import { selectElectionOfRound, selectPlaces, selectStation } from '#drizzle/queries/places.ts';
import { type StationRound, selectDeclaredPolls } from '#drizzle/queries/polls.ts';
import { selectProcurations } from '#drizzle/queries/procurations.ts';

/** `electors`: an array of the database, with the id of one elector. */
type VoterAsked = StationRound & { readonly electors: SQL };

/** The facts of an elector at a round of a station. */
export function selectVoter({ station, round, electors }: VoterAsked, clock: Clock) {
  return together({
    place: selectStation(station),
    election: selectElectionOfRound(round),
    voters: selectElectors(electors),
    places: selectPlaces(electors),
    marks: selectMarks(electors, round),
    given: selectProcurations(sql`mandant = any(${electors})`, clock),
    declared: selectDeclaredPolls({ station, round }),
  });
}

export type VoterRows = Answered<typeof selectVoter>;
