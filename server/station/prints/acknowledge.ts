import { mayAcknowledge, type PaperInHand } from '#core/law/polling-day/late-list.ts';
import { communeOfStation, type RoundId } from '#core/model/ids.ts';
import type { ListPrint } from '#core/model/list-print.ts';
import { read } from '#drizzle/connection/statement.ts';
import { acknowledgePrints, printOf, selectLastPrint } from '#drizzle/queries/list-prints.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { callerStation } from '#server/api/scope.ts';

type AcknowledgeInput = PaperInHand & { readonly key: string; readonly round: RoundId };

/** a bureau says that it has the last annex or supplement in hand, as it was printed. */
export function acknowledgePrint(
  context: CallContext,
  { key, round, ...inHand }: AcknowledgeInput,
): Promise<Answer<{ readonly print: ListPrint }>> {
  const station = callerStation(context);
  const held = { station, round };
  return performAct(context, {
    name: 'listPrint.acknowledge',
    key,
    input: { round, ...inHand },
    locksFor: async () => ({ electors: [], procurations: [], stations: [station] }),
    decide: async (tx, now) => {
      const chain = communeOfStation(station);
      const last = await read(tx, selectLastPrint(held));
      const answer = mayAcknowledge(last, inHand);
      const auditFacts = { ...held, ...inHand };
      if (!answer.ok) return refusedOutcome(chain, answer.reasons, { auditFacts });
      if (last === undefined) throw new Error('a paper acknowledged that nobody printed');

      await acknowledgePrints(tx, { ...held, no: last.no }, { at: now, by: context.caller.account.id });
      const print = { ...printOf(last), acknowledgedAt: last.acknowledgedAt ?? now };
      return accepted(chain, { print }, { auditFacts, changed: [{ station, elector: undefined }] });
    },
  });
}
