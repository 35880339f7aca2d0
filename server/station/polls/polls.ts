import type { Instant } from '#core/calendar/instant.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Polls } from '#core/model/polls.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation } from '#server/api/scope.ts';
import { loadPollsAt } from '#server/station/polls/polls-at.ts';

/** what is declared of the station's round. */
export function readPolls(context: CallContext, { round }: { readonly round: RoundId }) {
  const station = callerStation(context);
  return inTransaction(
    context.database,
    { actor: context.caller.actor, access: 'read' },
    async (tx): Promise<{ readonly sitting: Polls; readonly now: Instant }> => {
      const { polls } = await loadPollsAt(tx, { station, round });
      return { sitting: polls, now: context.clock() };
    },
  );
}
