import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant } from '#core/calendar/instant.ts';
import { notBefore } from '#core/law/polling-day/polls.ts';
import { decideVote, type PollingAct, type VoterAtRound } from '#core/law/polling-day/vote.ts';
import type { StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { pipelined } from '#drizzle/connection/transaction.ts';
import { insertElector, type NewElector } from '#drizzle/queries/electors.ts';
import { findMark } from '#drizzle/queries/marks.ts';
import { type Outcome, refusedVote } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import { StartOver } from '#server/api/errors.ts';
import { Refused } from '#server/api/refused.ts';
import { answerExistingMark, type SentVote } from '#server/station/marks/existing-mark.ts';
import { markOutcome } from '#server/station/marks/mark-outcome.ts';
import type { Marked } from '#server/station/marks/mark-view.ts';
import { loadVoterAtRound } from '#server/station/marks/voter-at-round.ts';

type VoteAtStation = SentVote & {
  readonly now: Instant;
  /** the voter of a court decision, if new to the system, and the court. */
  readonly courtDecisionVoter?: { readonly newcomer: NewElector | undefined; readonly court: string };
};

/** The stations locked for a mark: the vote's, and the one whose list names the voter of a court decision. */
export async function stationsOfMark(
  tx: Tx,
  { station, round, elector, act, now }: VoteAtStation,
): Promise<readonly StationId[]> {
  if (act.kind !== 'mandant-votes' || act.courtDecision === undefined) return [station];
  const { listedAt } = await loadVoterAtRound(tx, { station, round, elector }, now);
  return listedAt === undefined || listedAt.station === station ? [station] : [station, listedAt.station];
}

/**
 * Decides a vote, under its locks: the law accepts or refuses it, or the existing mark of the same id
 * answers.
 */
export async function decideMark(context: CallContext, tx: Tx, voting: VoteAtStation): Promise<Outcome<Marked>> {
  const { station, round, elector, act, now, courtDecisionVoter } = voting;
  const voterRef = { station, round, elector: courtDecisionVoter?.newcomer ?? elector };
  const [existing, voterAtRound] = await pipelined(findMark(tx, act.id), loadVoterAtRound(tx, voterRef, now));
  if (existing) return answerExistingMark(existing, voting);
  const outcome = decideByFacts(context, { ...voting, court: courtDecisionVoter?.court }, voterAtRound);
  const { newcomer } = courtDecisionVoter ?? {};
  if (outcome.mark && newcomer && !(await insertElector(tx, newcomer))) throw new StartOver();
  return outcome;
}

type Vote = Omit<VoteAtStation, 'courtDecisionVoter'> & { readonly court?: string | undefined };

/** The same, on facts that were read before. */
export function decideByFacts(
  context: CallContext,
  { station, round, elector, act: sent, now, court }: Vote,
  voterAtRound: VoterAtRound,
): Outcome<Marked> {
  const act = { ...sent, at: notBefore(voterAtRound.polls, now) };
  mustBePast(act, dayAt(now, voterAtRound.station.zone));
  const decision = decideVote(voterAtRound, act);
  if (!decision.ok) {
    return refusedVote({ station, round, elector }, decision.reasons);
  }
  return markOutcome(context, { mark: decision.mark, listedAt: voterAtRound.listedAt?.station, court });
}

/** A typing error is no refused vote: the date is named, and nothing is written for the minutes. */
function mustBePast(act: PollingAct, today: Day): void {
  if (act.kind !== 'mandant-votes' || act.courtDecision === undefined || act.courtDecision <= today) return;
  throw new Refused([{ code: 'date-in-future', day: act.courtDecision, today }]);
}
