import { pollingDay } from '#core/law/elections/polling-date.ts';
import { type PollsAt, pollsOn } from '#core/law/polling-day/polls.ts';
import { communeOfStation, type RoundId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { electionOfRound, loadStation } from '#drizzle/queries/places.ts';
import { loadDeclaredPolls, type StationRound } from '#drizzle/queries/polls.ts';
import type { Command } from '#server/act/command.ts';
import type { Outcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import { callerStation } from '#server/api/scope.ts';

/** A station at a round, and what is declared of it: what an opening or a close is decided on. */
export async function loadPollsAt(tx: Tx, { station, round: id }: StationRound): Promise<PollsAt> {
  const [place, election, declared] = await pipelined(
    loadStation(tx, station),
    electionOfRound(tx, id),
    loadDeclaredPolls(tx, { station, round: id }),
  );
  const round = election?.rounds.find((candidate) => candidate.id === id);
  if (!place || !election || !round) throw new BadInput('round');
  const day = pollingDay(round, place.commune);
  return {
    polls: pollsOn(day, declared),
    station: { zone: place.commune.zone, hours: place.station },
    round: { election: election.name, number: round.number, day, isCalledOff: round.isCalledOff },
  };
}

type Declaration<Result> = Pick<Command<Result>, 'name' | 'key' | 'input' | 'decide'>;

/**
 * An act of the presiding officer on the polls, which locks the station's row. Each mark locks that row too,
 * and is decided on the polls as they are under the lock, so that a mark comes before a declaration or after
 * it.
 */
export function declare<Result>(context: CallContext, act: Declaration<Result>) {
  const station = callerStation(context);
  return performAct<Result, { electors: []; procurations: []; stations: [typeof station] }>(context, {
    ...act,
    locksFor: async () => ({ electors: [], procurations: [], stations: [station] }),
  });
}

/** The audit chain of a declaration, and the list change that announces it to the station's terminals. */
export function declarationAt(context: CallContext, round: RoundId) {
  const station = callerStation(context);
  const changed: Outcome<unknown>['changed'] = [{ station, elector: undefined }];
  return { held: { station, round }, chain: communeOfStation(station), changed };
}
