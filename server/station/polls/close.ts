import { fromEpoch, type Instant, toEpoch } from '#core/calendar/instant.ts';
import { mayClose, notBefore } from '#core/law/polling-day/polls.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Polls } from '#core/model/polls.ts';
import { closePolls, lastMarkAt } from '#drizzle/queries/polls.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { declarationAt, declare, loadPollsAt } from '#server/station/polls/polls-at.ts';

/**
 * `inside`: the voters whom the presiding officer counted in the room at the close, and who have not voted.
 */
export type ClosingInput = { readonly key: string; readonly round: RoundId; readonly inside: number };

/**
 * R-46, art. R41, R57: the presiding officer declares the close; voters who were inside at the close still
 * vote.
 */
export function declareClose(
  context: CallContext,
  { key, ...input }: ClosingInput,
): Promise<Answer<{ readonly sitting: Polls }>> {
  const { held, chain, changed } = declarationAt(context, input.round);
  return declare(context, {
    name: 'station.close',
    key,
    input,
    decide: async (tx, now) => {
      const before = await loadPollsAt(tx, held);
      const may = mayClose(before, now);
      if (!may.ok || before.polls.kind !== 'open') {
        return refusedOutcome(chain, may.ok ? [{ code: 'station-not-open' }] : may.reasons, {
          auditFacts: { ...held, ...input },
        });
      }

      const { account } = context.caller;
      const closedAt = afterLast(await lastMarkAt(tx, held), notBefore(before.polls, now));
      await closePolls(
        tx,
        { ...held, day: before.round.day },
        { closedAt, closedBy: account.id, insideCounted: input.inside },
      );
      const inside = { counted: input.inside, voted: 0 };
      const polls: Polls = { kind: 'closed', openedAt: before.polls.openedAt, closedAt, inside };
      return accepted(chain, { sitting: polls }, { auditFacts: { ...held, ...input }, changed });
    },
  });
}

/** Every mark so far is before the close, though another server's clock that is a second ahead dated it. */
function afterLast(last: Instant | undefined, now: Instant): Instant {
  return last === undefined || last < now ? now : fromEpoch(toEpoch(last) + 1);
}
