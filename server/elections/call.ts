import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { type Call, mayCall, placesNamed, roundsOf } from '#core/law/elections/call.ts';
import type { Election } from '#core/model/election.ts';
import type { ElectionId, RoundId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { insertElection, isNameTaken } from '#drizzle/queries/elections.ts';
import { findRunningJob } from '#drizzle/queries/jobs.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { startJob } from '#server/jobs/start.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { uuid } from '#server/records/uuid.ts';
import { NO_LOCKS } from '#server/transactions/row-locks.ts';
import { type ElectionView, electionView } from '#server/views/election.ts';

export type Called = { readonly election: ElectionView };

/** calls an election; a job then reassesses the procurations that it concerns. */
export function callElection(
  context: CallContext,
  { key, ...call }: Call & { readonly key: string },
): Promise<Answer<Called>> {
  return performAct(context, {
    name: 'election.call',
    key,
    input: call,
    locksFor: async () => NO_LOCKS,
    decide: async (tx, now) => {
      const { name, type, communes, afterDissolution } = call;
      const about = { name, type, communes, afterDissolution, rounds: roundsOf(call) };
      const allowed = mayCall(call, await factsOf(tx, call, now));
      if (!allowed.ok) return refusedOutcome(ADMIN_CHAIN, allowed.reasons, { auditFacts: about });

      const election = electionOf(context, call, now);
      await insertElection(tx, election);
      await startJob(context, tx, { cause: 'called', election, rounds: election.rounds, before: [], at: now });
      return accepted(
        ADMIN_CHAIN,
        { election: electionView(election) },
        { auditFacts: { ...about, election: election.id } },
      );
    },
  });
}

/** The facts on which a call is judged, as of now. */
export async function factsOf(tx: Tx, call: Call, now: Instant) {
  return {
    known: new Set<string>((await loadCommunes(tx, placesNamed(call))).keys()),
    today: dayAt(now, PARIS),
    isNameTaken: await isNameTaken(tx, call.name),
    isJobRunning: (await findRunningJob(tx)) !== undefined,
  };
}

/** called today, by the date in Paris. */
export function electionOf({ machineClock }: CallContext, call: Call, now: Instant): Election {
  const { name, type, communes, afterDissolution } = call;
  return {
    id: uuid<ElectionId>(machineClock),
    name,
    type,
    communes,
    afterDissolution,
    calledOn: dayAt(now, PARIS),
    rounds: roundsOf(call).map((round) => ({ id: uuid<RoundId>(machineClock), ...round, isCalledOff: false })),
  };
}
