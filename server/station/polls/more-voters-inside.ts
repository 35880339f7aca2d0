import { mayCorrectInside } from '#core/law/polling-day/polls.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Polls } from '#core/model/polls.ts';
import { countMoreInside } from '#drizzle/queries/polls.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { declarationAt, declare, loadPollsAt } from '#server/station/polls/polls-at.ts';

export type MoreInsideInput = {
  readonly key: string;
  readonly round: RoundId;
  readonly inside: number;
  readonly reason: string;
};

/**
 * the presiding officer corrects the count of the people who were inside at the close, and says why.
 */
export function declareMoreInside(
  context: CallContext,
  { key, ...input }: MoreInsideInput,
): Promise<Answer<{ readonly sitting: Polls }>> {
  const { held, chain, changed } = declarationAt(context, input.round);
  return declare(context, {
    name: 'station.moreInside',
    key,
    input,
    decide: async (tx) => {
      const { polls: before, round } = await loadPollsAt(tx, held);
      const about = { ...held, ...input };
      const may = mayCorrectInside({ polls: before }, input.inside);
      if (!may.ok || before.kind !== 'closed')
        return refusedOutcome(chain, may.ok ? [{ code: 'station-not-closed' }] : may.reasons, { auditFacts: about });

      const on = { ...held, day: round.day };
      await countMoreInside(tx, on, { insideCounted: input.inside, moreInsideBecause: input.reason });
      const polls: Polls = { ...before, inside: { ...before.inside, counted: input.inside } };
      return accepted(chain, { sitting: polls }, { auditFacts: about, changed });
    },
  });
}
