import { type SQL, sql } from 'drizzle-orm';
import { type Answered, together } from '#drizzle/connection/statement.ts';
import { selectElectors } from '#drizzle/queries/electors.ts';
import { selectMarks } from '#drizzle/queries/marks.ts';
import { selectElectionOfRound, selectPlaces, selectStation } from '#drizzle/queries/places.ts';
import { type StationRoundOrSql, selectDeclaredPolls } from '#drizzle/queries/polls.ts';
import { selectStored } from '#drizzle/queries/procurations.ts';

/** `electors`: an array of the database, with the id of one elector. */
type VoterAsked = StationRoundOrSql & { readonly electors: SQL };

/** The facts of an elector at a round of a station. */
export function selectVoter({ station, round, electors }: VoterAsked) {
  return together({
    place: selectStation(station),
    election: selectElectionOfRound(round),
    voters: selectElectors(electors),
    places: selectPlaces(electors),
    marks: selectMarks(electors, round),
    given: selectStored(sql`mandant = any(${electors})`),
    declared: selectDeclaredPolls({ station, round }),
  });
}

export type VoterRows = Answered<typeof selectVoter>;
