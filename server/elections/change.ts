import type { Day } from '#core/calendar/day.ts';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { mayCallOff, mayPostpone, postponed } from '#core/law/elections/call.ts';
import type { Election, Round } from '#core/model/election.ts';
import type { ElectionId } from '#core/model/ids.ts';
import type { RoundNumber } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { callRoundOff, moveRound } from '#drizzle/queries/elections.ts';
import { findRunningJob } from '#drizzle/queries/jobs.ts';
import { loadElectionsByIds } from '#drizzle/queries/places.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { startJob } from '#server/jobs/start.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { type ElectionView, electionView } from '#server/views/election.ts';

type RoundRef = { readonly election: ElectionId; readonly round: RoundNumber };
export type Postponement = RoundRef & { readonly to: Day };
type Changed = { readonly election: ElectionView };
type Keyed<Input> = Input & { readonly key: string };

const NOBODY = async () => ({ electors: [], procurations: [], stations: [] });

/** a round gets another date, and keeps the procurations made for its election. */
export function postponeRound(context: CallContext, { key, ...input }: Keyed<Postponement>): Promise<Answer<Changed>> {
  return performAct(context, {
    name: 'election.postpone',
    key,
    input,
    locksFor: NOBODY,
    decide: async (tx, now) => {
      const changing = await findRound(tx, input);
      const about = { ...input, from: changing.round.day };
      const allowed = mayPostpone(changing, input.to, dayAt(now, PARIS));
      if (!allowed.ok) return refusedOutcome(ADMIN_CHAIN, allowed.reasons, { auditFacts: about });

      const moved = postponed(changing.round, input.to);
      const election = withRound(changing.election, moved);
      await moveRound(tx, moved);
      await startJob(context, tx, { cause: 'postponed', election, rounds: [moved], before: [changing.round], at: now });
      return accepted(ADMIN_CHAIN, { election: electionView(election) }, { auditFacts: about });
    },
  });
}

/** a round does not take place. */
export function callOffRound(context: CallContext, { key, ...input }: Keyed<RoundRef>): Promise<Answer<Changed>> {
  return performAct(context, {
    name: 'election.callOff',
    key,
    input,
    locksFor: NOBODY,
    decide: async (tx, now) => {
      const changing = await findRound(tx, input);
      const allowed = mayCallOff(changing);
      if (!allowed.ok) return refusedOutcome(ADMIN_CHAIN, allowed.reasons, { auditFacts: input });

      const off = { ...changing.round, isCalledOff: true };
      const election = withRound(changing.election, off);
      await callRoundOff(tx, off.id);
      await startJob(context, tx, { cause: 'called-off', election, rounds: [off], before: [], at: now });
      return accepted(ADMIN_CHAIN, { election: electionView(election) }, { auditFacts: input });
    },
  });
}

/** The round to change, and whether what was changed before still has to be followed. */
export async function findRound(tx: Tx, { election: id, round: number }: RoundRef) {
  const [election] = await loadElectionsByIds(tx, [id]);
  const round = election?.rounds.find((its) => its.number === number);
  if (election === undefined || round === undefined) throw new BadInput('round');
  return { election, round, isJobRunning: (await findRunningJob(tx)) !== undefined };
}

function withRound(election: Election, round: Round): Election {
  return { ...election, rounds: election.rounds.map((its) => (its.id === round.id ? round : its)) };
}
