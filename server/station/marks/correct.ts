import { notBefore } from '#core/law/polling-day/polls.ts';
import { mayCorrect } from '#core/law/polling-day/vote.ts';
import { communeOfStation, type ElectorId, type MarkId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { correctMark, findMark } from '#drizzle/queries/marks.ts';
import {
  type FoundSecondPerson,
  findSecondPerson,
  type SecondCredentials,
  secondPersonRefusal,
} from '#server/accounts/second-person.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { TryingContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { callerStation } from '#server/api/scope.ts';
import { incident } from '#server/records/incident.ts';
import { loadVoterAtRound } from '#server/station/marks/voter-at-round.ts';

export type Correction = {
  readonly key: string;
  readonly mark: MarkId;
  readonly reason: string;
  readonly second?: SecondCredentials | undefined;
};

/**
 * the presiding officer and a second person correct a mark made by mistake, until the close; both
 * records stay.
 */
export async function correct(
  context: TryingContext,
  correction: Correction,
): Promise<Answer<{ readonly status: 'corrected' }>> {
  const { key, mark: id, reason } = correction;
  const station = callerStation(context);
  const found = await findSecondPerson(context, correction);
  const second = found.person;
  return performAct(context, {
    name: 'station.correct',
    key,
    input: { mark: id, reason, second: correction.second?.name },
    locksFor: async (tx) => ({ electors: [await electorOf(tx, id)], procurations: [], stations: [station] }),
    decide: async (tx, now) => {
      const mark = await findMark(tx, id);
      if (mark === undefined) throw new BadInput('mark');
      const { elector, round } = mark;
      const voterAtRound = await loadVoterAtRound(tx, { station, round, elector }, now);
      const at = notBefore(voterAtRound.polls, now);
      const decision = mayCorrect(voterAtRound, { mark: id, at, hasSecond: second !== undefined });
      const procuration = mark.kind === 'proxy' ? mark.procuration : undefined;
      const about = { mark: id, procuration, station, round, elector, second: second?.id };
      if (!decision.ok || second === undefined) {
        return refusedOutcome(
          communeOfStation(station),
          decision.ok ? [secondPersonRefusal(found)] : withFault(decision.reasons, found),
          { auditFacts: about },
        );
      }

      await correctMark(tx, { mark: id, reason, by: context.caller.account.id, second: second.id, at: now });
      const facts = { mark: id, reason, by: context.caller.account.who, second: second.who };
      return accepted(
        communeOfStation(station),
        { status: 'corrected' as const },
        {
          auditFacts: { ...about, reason },
          changed: [{ station, elector }],
          incidents: [
            incident(context, { kind: 'correction', commune: communeOfStation(station), station, at: now, facts }),
          ],
        },
      );
    },
  });
}

/** All the reasons, the one about the second person with what was wrong. */
function withFault([first, ...others]: Reasons<Refusal>, found: FoundSecondPerson): Reasons<Refusal> {
  const named = (reason: Refusal) => (reason.code === 'second-person-required' ? secondPersonRefusal(found) : reason);
  return [named(first), ...others.map(named)];
}

async function electorOf(tx: Tx, id: MarkId): Promise<ElectorId> {
  const mark = await findMark(tx, id);
  if (mark === undefined) throw new BadInput('mark');
  return mark.elector;
}
