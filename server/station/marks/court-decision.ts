import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { PollingAct } from '#core/law/polling-day/vote.ts';
import type { MarkId, RoundId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type Outcome, refusedVote } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { callerStation } from '#server/api/scope.ts';
import {
  type CourtDecisionVoter,
  type Identification,
  identifyVoter,
} from '#server/station/marks/court-decision-voter.ts';
import { decideMark, stationsOfMark } from '#server/station/marks/decide-mark.ts';
import { replayMark } from '#server/station/marks/existing-mark.ts';
import type { Marked } from '#server/station/marks/mark-view.ts';

export type CourtDecisionVote = {
  readonly key: string;
  readonly id: MarkId;
  readonly round: RoundId;
  readonly inside: boolean;
  readonly bearer: CourtDecisionVoter;
  readonly decision: { readonly on: Day; readonly court: string };
};

/**
 * Code électoral, art. R59, L62: a voter who is not on the list votes by a court decision, noted in the
 * minutes. A voter unknown to the system becomes an elector with no line on any roll. The id comes from the
 * folded name and the birth date, so that two terminals, a retry or a crash make one person, who has one mark
 * a round. A voter ruled to be another than the known homonyms has an id that comes from the national number
 * too, the same at every station.
 */
export function courtDecisionVotes(
  context: CallContext,
  { key, ...input }: CourtDecisionVote,
): Promise<Answer<Marked>> {
  const station = callerStation(context);
  const { bearer: voter, decision } = input;
  return performAct(context, {
    name: 'station.bearerVotes',
    key,
    input,
    locksFor: async (tx, now) => {
      const identification = await identifyVoter(tx, voter);
      const known = identification.kind === 'known' ? [identification.elector] : [];
      return {
        electors: known,
        procurations: [],
        stations: await stationsToLock(tx, { ...input, station, identification, now }),
      };
    },
    decide: async (tx, now) => {
      const identification = await identifyVoter(tx, voter);
      if (identification.kind === 'several') {
        return refusedVote({ station, round: input.round }, [{ code: 'mandant-ambiguous' }]);
      }
      const newcomer = identification.kind === 'nobody' ? identification.newcomer : undefined;
      const elector = identification.kind === 'nobody' ? identification.newcomer.id : identification.elector;
      const voting = { station, round: input.round, elector, act: actOf(input, now), now };
      const outcome = await decideMark(context, tx, {
        ...voting,
        courtDecisionVoter: { newcomer, court: decision.court },
      });
      return voter.isAnother ? notedAsAnother(outcome) : outcome;
    },
    onReplay: replayMark,
  });
}

/** The procès-verbal tells what the bureau ruled. */
function notedAsAnother(outcome: Outcome<Marked>): Outcome<Marked> {
  const incidents = outcome.incidents.map((incident) => ({
    ...incident,
    facts: Object.assign({ isAnother: true }, incident.facts),
  }));
  return { ...outcome, incidents };
}

function actOf({ id, inside, decision }: Omit<CourtDecisionVote, 'key'>, at: Instant): PollingAct {
  return { kind: 'mandant-votes', id, at, inside, courtDecision: decision.on };
}

type VoteOfIdentified = Omit<CourtDecisionVote, 'key'> & {
  readonly station: StationId;
  readonly identification: Identification;
  readonly now: Instant;
};

async function stationsToLock(
  tx: Tx,
  { identification, station, now, ...input }: VoteOfIdentified,
): Promise<readonly StationId[]> {
  if (identification.kind !== 'known') return [station];
  const { round } = input;
  return stationsOfMark(tx, { station, round, elector: identification.elector, act: actOf(input, now), now });
}
