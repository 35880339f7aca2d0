import { checklist } from '#core/law/polling-day/opening.ts';
import { mayOpen } from '#core/law/polling-day/polls.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { OpeningFacts } from '#core/model/opening.ts';
import type { Polls } from '#core/model/polls.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { verdict } from '#core/model/verdict.ts';
import { insertPolls } from '#drizzle/queries/polls.ts';
import { findSecondPerson, type SecondCredentials, secondPersonRefusal } from '#server/accounts/second-person.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import type { TryingContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { loadOpeningFacts } from '#server/station/polls/opening-facts.ts';
import { declarationAt, declare, loadPollsAt } from '#server/station/polls/polls-at.ts';

export type OpeningInput = {
  readonly key: string;
  readonly round: RoundId;
  /** The number of the pack that the terminal says it holds, and what it has in hand. */
  readonly pack: number;
  readonly here: OpeningFacts;
  readonly reason?: string | undefined;
  readonly second?: SecondCredentials | undefined;
};

/** the presiding officer declares the opening; a mismatch needs a reason and a second person. */
export async function declareOpening(
  context: TryingContext,
  opening: OpeningInput,
): Promise<Answer<{ readonly sitting: Polls }>> {
  const { key, round, pack, here, reason } = opening;
  const { held, chain, changed } = declarationAt(context, round);
  const found = await findSecondPerson(context, opening);
  const second = found.person?.id;
  return declare(context, {
    name: 'station.open',
    key,
    // Not the clock: sent again, it is later.
    input: { round, pack, here: { ...here, clock: undefined }, reason, second: opening.second?.name },
    decide: async (tx, now) => {
      const before = await loadPollsAt(tx, held);
      const may = mayOpen(before, now);
      const server = await loadOpeningFacts(context, tx, { ...held, pack, now });
      const checks = checklist(here, server).filter(({ agrees }) => !agrees);
      const isConfirmed = reason !== undefined && second !== undefined;
      const reasons: Refusal[] = may.ok ? [] : [...may.reasons];
      if (checks.length > 0 && !isConfirmed) reasons.push({ code: 'opening-mismatch', checks });
      if (checks.length > 0 && reason !== undefined && second === undefined) {
        reasons.push(secondPersonRefusal(found));
      }
      const answer = verdict(reasons);
      const about = { ...held, pack, checks, terminals: here.terminals, reason, second };
      if (!answer.ok) return refusedOutcome(chain, answer.reasons, { auditFacts: about });

      const why = checks.length > 0 ? { openedSecond: second, openedBecause: reason } : {};
      const on = { ...held, day: before.round.day };
      await insertPolls(tx, { ...on, pack, openedAt: now, openedBy: context.caller.account.id, ...why });
      return accepted(chain, { sitting: { kind: 'open' as const, openedAt: now } }, { auditFacts: about, changed });
    },
  });
}
