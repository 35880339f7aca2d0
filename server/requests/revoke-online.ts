import { dayOfAct } from '#core/law/cap/order.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { endedByRevocation } from '#core/law/ending/revocation.ts';
import { mayDoWithoutCounter } from '#core/law/establishment/wholly-online.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type Outcome, refusedOutcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import { certifiedOn } from '#server/api/scope.ts';
import type { Established } from '#server/procurations/established.ts';
import type { Facts } from '#server/procurations/facts.ts';
import { establishRevocation, revocableWithoutPaper } from '#server/procurations/revocation.ts';
import { mandantNotice } from '#server/records/notify.ts';
import type { Submission } from '#server/requests/submit.ts';
import { fileOnline, madeOnline } from '#server/requests/without-counter.ts';

type OnlineRevocation = Extract<Submission, { kind: 'revocation' }> & {
  readonly facts: Facts;
  readonly commune: CommuneCode;
};

/** files a revocation and establishes it in one act. */
export async function revokeOnline(
  context: CallContext,
  tx: Tx,
  revocation: OnlineRevocation,
): Promise<Outcome<Established>> {
  const { facts, commune, only } = revocation;
  const { mandant, at } = facts;
  const allowed = await mayRevoke(context, tx, revocation);
  if (!allowed.ok) return refusedOutcome(commune, allowed.reasons, { auditFacts: { mandant: mandant.id, only } });

  const request = await fileOnline(context, tx, { facts, commune, asked: { kind: 'revocation' } });
  const act = { mandant: mandant.id, commune, request, now: at };
  const outcome = await establishRevocation(context, tx, { ...act, ...madeOnline(facts) });
  const { reference } = request;
  const notice = mandantNotice(context, { to: mandant, commune, at }, 'revocation-reference', { reference });
  return { ...outcome, messages: [notice, ...outcome.messages] };
}

async function mayRevoke(context: CallContext, tx: Tx, { facts, only }: OnlineRevocation): Promise<Verdict<Refusal>> {
  const on = localDay(facts.mandant, facts.communes, facts.at);
  const partial: Verdict<Refusal> = verdict(only ? [{ code: 'partial-revocation' }] : []);
  const way = mayDoWithoutCounter({ kind: 'revocation', on, certifiedOn: certifiedOn(context), rounds: [] });
  const ending = endedByRevocation(facts.given, { day: dayOfAct(facts, undefined), onPaper: false });
  const verdicts = [partial, way, await revocableWithoutPaper(tx, facts), ending];
  return verdict(verdicts.flatMap((check) => (check.ok ? [] : check.reasons)));
}
