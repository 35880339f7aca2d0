import { inTransaction } from '#drizzle/connection/transaction.ts';
import { holdRounds } from '#drizzle/queries/elections.ts';
import { insertRemoteMarks } from '#drizzle/queries/marks.ts';
import { loadElectionsByIds } from '#drizzle/queries/places.ts';
import { accepted } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { type ImportCounts, judgeRemote, type RemoteVote } from '#server/remote-votes/judge-remote.ts';
import type { LockSet } from '#server/transactions/row-locks.ts';

/**
 * votes by post or internet are imported as marks. A line refused is answered with its reasons, and the
 * others stay.
 */
export function importRemote(
  context: CallContext,
  { key, votes }: { readonly key: string; readonly votes: readonly RemoteVote[] },
): Promise<Answer<ImportCounts>> {
  return performAct(context, {
    name: 'mark.importRemote',
    key,
    input: votes,
    lockFirst: async (tx) => {
      const elections = await loadElectionsByIds(tx, [...new Set(votes.map(({ election }) => election))]);
      await holdRounds(
        tx,
        elections.flatMap(({ rounds }) => rounds.map(({ id }) => id)),
      );
    },
    locksFor: async (tx, at): Promise<LockSet> => {
      const { marks } = await judgeRemote(context, tx, { votes, at });
      const [electors, stations] = [marks.map(({ elector }) => elector), marks.map(({ station }) => station)];
      return { electors: [...new Set(electors)], procurations: [], stations: [...new Set(stations)] };
    },
    decide: async (tx, at) => {
      const { marks, counted } = await judgeRemote(context, tx, { votes, at });
      await insertRemoteMarks(tx, marks, context.caller.account.id);
      return accepted(ADMIN_CHAIN, counted, {
        auditFacts: { marks },
        changed: marks.map(({ station, elector }) => ({ station, elector })),
      });
    },
  });
}

/** What an import would do, by the same decision. */
export function previewRemote(context: CallContext, votes: readonly RemoteVote[]): Promise<ImportCounts> {
  const { actor } = context.caller;
  return inTransaction(context.database, { actor, access: 'decide' }, async (tx) => {
    const { counted } = await judgeRemote(context, tx, { votes, at: context.clock() });
    return counted;
  });
}
