import type { Instant } from '#core/calendar/instant.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { isOfAge, pollOf } from '#core/law/entitlement/entitlement.ts';
import { isPolledIn } from '#core/law/entitlement/held-in.ts';
import { pollsOn } from '#core/law/polling-day/polls.ts';
import type { VoterAtRound } from '#core/law/polling-day/vote.ts';
import type { Elector } from '#core/model/elector.ts';
import type { ElectorId, RoundId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { loadMarks } from '#drizzle/queries/marks.ts';
import { electionOfRound, loadStation, placesOf } from '#drizzle/queries/places.ts';
import { loadDeclaredPolls } from '#drizzle/queries/polls.ts';
import { byMandants } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import { BadInput } from '#server/api/errors.ts';

type VoterRef = {
  readonly station: StationId;
  readonly round: RoundId;
  /** By id, or by the elector's particulars when no roll names the elector yet. */
  readonly elector: ElectorId | Elector;
};

/** What the station's machine decides on: read under the locks by a mark, without them by a card. */
export async function loadVoterAtRound(
  tx: Tx,
  { station, round: id, elector: asked }: VoterRef,
  now: Instant,
): Promise<VoterAtRound> {
  const elector = typeof asked === 'string' ? asked : asked.id;
  const [place, election, voters, { communes }, marks, given, declared] = await pipelined(
    loadStation(tx, station),
    electionOfRound(tx, id),
    loadElectors(tx, [elector]),
    placesOf(tx, elector),
    loadMarks(tx, elector, id),
    loadProcurations(tx, byMandants([elector]), now),
    loadDeclaredPolls(tx, { station, round: id }),
  );
  const round = election?.rounds.find((candidate) => candidate.id === id);
  if (!place || !election || !round) throw new BadInput('round');
  const voter = typeof asked === 'string' ? voters.get(elector) : asked;
  if (!voter) throw new BadInput('elector');

  const day = pollingDay(round, place.commune);
  const poll = pollOf(voter, { election, round }, communes);
  const isElector = poll && isOfAge(voter.born, poll.day);
  return {
    station: { id: station, commune: place.commune.name, zone: place.commune.zone, hours: place.station },
    round: { id, election: election.name, number: round.number, day, isCalledOff: round.isCalledOff },
    polls: pollsOn(day, declared),
    isPolledHere: isPolledIn(place.commune, election),
    elector,
    listedAt: isElector ? { station: poll.registration.station, commune: poll.commune.name } : undefined,
    marks,
    given,
  };
}
