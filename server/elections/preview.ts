import { type Call, mayCall, spanOf } from '#core/law/elections/call.ts';
import { extentOf } from '#core/law/entitlement/held-in.ts';
import type { Election, Round } from '#core/model/election.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Verdict } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { countAffected } from '#drizzle/queries/affected-mandataires.ts';
import { countOpenStations } from '#drizzle/queries/elections.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { electionOf, factsOf } from '#server/elections/call.ts';
import {
  type FoundRound,
  findRound,
  judgeCallingOff,
  judgePostponement,
  type Postponement,
  withRound,
} from '#server/elections/change.ts';
import { type ElectionView, electionView } from '#server/views/election.ts';

export type ElectionAct =
  | ({ readonly act: 'call' } & Call)
  | ({ readonly act: 'postpone' } & Postponement)
  | ({ readonly act: 'call-off' } & Omit<Postponement, 'to'>);

/**
 * The election as an act would leave it, how many procurations would be reassessed, and what the round that
 * changes has seen.
 */
export type ElectionPreview = {
  readonly election: ElectionView;
  readonly procurations: number;
  readonly votes: number;
  readonly openStations: number;
};

/** Decides as the act would, and changes nothing. */
export function previewElection(context: CallContext, act: ElectionAct): Promise<Answer<ElectionPreview>> {
  const { database, caller } = context;
  return inTransaction(database, { actor: caller.actor, access: 'decide' }, async (tx) => {
    const { allowed, election, rounds, current } = await judge(context, tx, act);
    if (!allowed.ok) return allowed;
    const { first, last } = spanOf(rounds);
    const scope = { rounds: rounds.map(({ id }) => id), first, last, communes: extentOf(election).only };
    const openStations = current === undefined ? 0 : await countOpenStations(tx, current.round.id);
    const procurations = await countAffected(tx, scope);
    return { ok: true, election: electionView(election), procurations, votes: current?.votes ?? 0, openStations };
  });
}

type JudgedAct = {
  readonly allowed: Verdict<Refusal>;
  readonly election: Election;
  /** The rounds that change, as they are and as they would be. */
  readonly rounds: readonly Round[];
  /** The round that changes, as it is; undefined for a call. */
  readonly current: FoundRound | undefined;
};

async function judge(context: CallContext, tx: Tx, act: ElectionAct): Promise<JudgedAct> {
  const now = context.clock();
  switch (act.act) {
    case 'call': {
      const election = electionOf(context, act, now);
      return {
        allowed: mayCall(act, await factsOf(tx, act, now)),
        election,
        rounds: election.rounds,
        current: undefined,
      };
    }
    case 'postpone': {
      const current = await findRound(tx, act);
      const { allowed, round } = judgePostponement(current, act.to, now);
      return { allowed, election: withRound(current.election, round), rounds: [current.round, round], current };
    }
    case 'call-off': {
      const current = await findRound(tx, act);
      const { allowed, round } = judgeCallingOff(current);
      return { allowed, election: withRound(current.election, round), rounds: [current.round], current };
    }
  }
}
