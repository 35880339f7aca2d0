import type { Instant } from '#core/calendar/instant.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { isOfAge, pollOf } from '#core/law/entitlement/entitlement.ts';
import { isPolledIn } from '#core/law/entitlement/held-in.ts';
import { pollsOn } from '#core/law/polling-day/polls.ts';
import type { VoterAtRound } from '#core/law/polling-day/vote.ts';
import type { Elector } from '#core/model/elector.ts';
import type { ElectorId, RoundId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { read, uuidArray } from '#drizzle/connection/statement.ts';
import { asOfAll } from '#drizzle/queries/procurations.ts';
import { selectVoter, type VoterRows } from '#drizzle/queries/voter.ts';
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
  { station, round, elector }: VoterRef,
  now: Instant,
): Promise<VoterAtRound> {
  const id = typeof elector === 'string' ? elector : elector.id;
  const rows = await read(tx, selectVoter({ station, round, electors: uuidArray([id]) }));
  const voter = typeof elector === 'string' ? rows.voters.get(elector) : elector;
  if (!voter) throw new BadInput('elector');
  return voterAtRound(rows, voter, { round, at: now });
}

/**
 * The voter as the law's decision takes it. Throws `BadInput` where the station or the round does not exist.
 */
export function voterAtRound(
  { place, election, places: { communes }, marks, given, declared }: VoterRows,
  voter: Elector,
  { round: id, at }: { readonly round: RoundId; readonly at: Instant },
): VoterAtRound {
  const round = election?.rounds.find((candidate) => candidate.id === id);
  if (!place || !election || !round) throw new BadInput('round');

  const day = pollingDay(round, place.commune);
  const poll = pollOf(voter, { election, round }, communes);
  const isElector = poll && isOfAge(voter.born, poll.day);
  const { id: station, ...hours } = place.station;
  return {
    station: { id: station, commune: place.commune.name, zone: place.commune.zone, hours },
    round: { id, election: election.name, number: round.number, day, isCalledOff: round.isCalledOff },
    polls: pollsOn(day, declared),
    isPolledHere: isPolledIn(place.commune, election),
    elector: voter.id,
    listedAt: isElector ? { station: poll.registration.station, commune: poll.commune.name } : undefined,
    marks,
    given: asOfAll(given, at),
  };
}
