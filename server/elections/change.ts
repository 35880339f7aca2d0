import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { mayCallOff, mayPostpone, postponed } from '#core/law/elections/call.ts';
import type { Election, Round } from '#core/model/election.ts';
import type { ElectionId } from '#core/model/ids.ts';
import type { RoundNumber } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Verdict } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { callRoundOff, countVotes, lockRound, moveRound } from '#drizzle/queries/elections.ts';
import { findRunningJob } from '#drizzle/queries/jobs.ts';
import { loadElectionsByIds } from '#drizzle/queries/places.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { startJob } from '#server/jobs/start.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { NO_LOCKS } from '#server/transactions/row-locks.ts';
import { type ElectionView, electionView } from '#server/views/election.ts';

type RoundRef = { readonly election: ElectionId; readonly round: RoundNumber };
export type Postponement = RoundRef & { readonly to: Day };
type Changed = { readonly election: ElectionView };
type Keyed<Input> = Input & { readonly key: string };

/** a round gets another date, and keeps the procurations made for its election. */
export function postponeRound(context: CallContext, { key, ...input }: Keyed<Postponement>): Promise<Answer<Changed>> {
  return changeRound(context, {
    name: 'election.postpone',
    key,
    input,
    cause: 'postponed',
    judge: (found, now) => judgePostponement(found, input.to, now),
    save: moveRound,
    auditFacts: ({ round }) => ({ ...input, from: round.day }),
  });
}

/** a round does not take place. */
export function callOffRound(context: CallContext, { key, ...input }: Keyed<RoundRef>): Promise<Answer<Changed>> {
  return changeRound(context, {
    name: 'election.callOff',
    key,
    input,
    cause: 'called-off',
    judge: judgeCallingOff,
    save: (tx, { id }) => callRoundOff(tx, id),
    auditFacts: () => input,
  });
}

type RoundChange = {
  readonly name: string;
  readonly key: string;
  readonly input: RoundRef;
  readonly cause: 'postponed' | 'called-off';
  readonly judge: (current: FoundRound, now: Instant) => JudgedRound;
  readonly save: (tx: Tx, round: Round) => Promise<void>;
  readonly auditFacts: (current: FoundRound) => unknown;
};

/** Changes one round; a job then reassesses the procurations that concern it. */
function changeRound(context: CallContext, change: RoundChange): Promise<Answer<Changed>> {
  const { name, key, input, cause, judge, save } = change;
  return performAct(context, {
    name,
    key,
    input,
    lockFirst: (tx) => lockRound(tx, input.election, input.round),
    locksFor: async () => NO_LOCKS,
    decide: async (tx, now) => {
      const current = await findRound(tx, input);
      const auditFacts = change.auditFacts(current);
      const { allowed, round } = judge(current, now);
      if (!allowed.ok) return refusedOutcome(ADMIN_CHAIN, allowed.reasons, { auditFacts });

      const election = withRound(current.election, round);
      await save(tx, round);
      await startJob(context, tx, { cause, election, rounds: [round], before: [current.round], at: now });
      return accepted(ADMIN_CHAIN, { election: electionView(election) }, { auditFacts });
    },
  });
}

/** Whether the round may change, and what becomes of it. */
type JudgedRound = { readonly allowed: Verdict<Refusal>; readonly round: Round };

export function judgePostponement(current: FoundRound, to: Day, now: Instant): JudgedRound {
  return { allowed: mayPostpone(current, to, dayAt(now, PARIS)), round: postponed(current.round, to) };
}

export function judgeCallingOff(current: FoundRound): JudgedRound {
  return { allowed: mayCallOff(current), round: { ...current.round, isCalledOff: true } };
}

export type FoundRound = {
  readonly election: Election;
  readonly round: Round;
  readonly votes: number;
  /** An earlier change is still being followed. */
  readonly isJobRunning: boolean;
};

export async function findRound(tx: Tx, { election: id, round: number }: RoundRef): Promise<FoundRound> {
  const [election] = await loadElectionsByIds(tx, [id]);
  const round = election?.rounds.find((candidate) => candidate.number === number);
  if (election === undefined || round === undefined) throw new BadInput('round');
  const votes = await countVotes(tx, round.id);
  return { election, round, votes, isJobRunning: (await findRunningJob(tx)) !== undefined };
}

/** The election with one round as it would become. */
export function withRound(election: Election, changed: Round): Election {
  return { ...election, rounds: election.rounds.map((round) => (round.id === changed.id ? changed : round)) };
}
