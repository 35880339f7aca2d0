import { inTransaction } from '#drizzle/connection/transaction.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';
import { loadRefusedVotes, type RefusedVotes } from '#drizzle/queries/refused-votes.ts';
import type { CallContext } from '#server/api/context.ts';

/** a station reads nothing of the log but the refusals of its own votes, by electors on its list. */
export function readRefusedVotes(
  { database, caller }: CallContext,
  at: StationRound,
  told: { readonly after: number; readonly until: number },
): Promise<RefusedVotes> {
  return inTransaction(database, { actor: caller.actor, access: 'decide', pool: 'monitoring' }, (tx) =>
    loadRefusedVotes(tx, at, told),
  );
}
