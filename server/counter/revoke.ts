import type { Instant } from '#core/calendar/instant.ts';
import { dayOfAct } from '#core/law/cap/order.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { endedByRevocation } from '#core/law/ending/revocation.ts';
import { taskOf } from '#core/law/establishment/powers.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type Outcome, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { admitAct, type Evidence } from '#server/counter/admit-act.ts';
import { collectRequest } from '#server/counter/collect-request.ts';
import { revokeAtCounter } from '#server/counter/establish-act.ts';
import { mustBeKnown } from '#server/electors/identify.ts';
import { communeOfElector } from '#server/electors/roll-in-force.ts';
import type { Established } from '#server/procurations/established.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { revocableWithoutPaper } from '#server/procurations/revocation.ts';
import { locksForRevocation } from '#server/procurations/rows-to-lock.ts';
import { placeOfAct } from '#server/public-places/declare-place.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { fileRequest } from '#server/requests/file-request.ts';

type RevocationInput = Evidence & { readonly mandant: ElectorId };

/** art. L75, R78: a mandant revokes at the counter, without a request. */
export function revoke(
  context: CallContext,
  { key, ...input }: RevocationInput & { readonly key: string },
): Promise<Answer<Established>> {
  return performAct(context, {
    name: 'counter.revoke',
    key,
    input,
    locksFor: async (tx, now) => {
      await mustBeKnown(tx, input.mandant);
      return locksForRevocation(tx, input.mandant, now);
    },
    decide: (tx, now) => decide(context, tx, { ...input, now }),
  });
}

async function decide(
  context: CallContext,
  tx: Tx,
  input: RevocationInput & { readonly now: Instant },
): Promise<Outcome<Established>> {
  const { mandant, now } = input;
  const facts = await loadFacts(tx, { mandant, mandataire: mandant }, now);
  const about = { mandant };
  const commune = communeOfElector(facts.mandant, now) ?? facts.given.at(-1)?.commune;
  if (commune === undefined) return refusedOutcome(ADMIN_CHAIN, [{ code: 'nothing-to-revoke' }], { auditFacts: about });

  const onDay = localDay(facts.mandant, facts.communes, now);
  const standsAt = await placeOfAct(tx, context.caller.account.id, now);
  const admitted = admitAct<Established>(context, { ...input, localDay: onDay, standsAt, commune, request: undefined });
  if (!admitted.ok) return admitted.outcome;
  const ending = endedByRevocation(facts.given, {
    day: dayOfAct(facts, context.caller.habilitation?.zone),
    onPaper: false,
  });
  if (!ending.ok) return refusedOutcome(commune, ending.reasons, { auditFacts: about });

  const { act } = admitted;
  if (taskOf(act.authority.capacity) === 'establish') return revokeAtCounter(context, tx, act);
  const paper = await revocableWithoutPaper(tx, facts);
  if (!paper.ok) return refusedOutcome(commune, paper.reasons, { auditFacts: about });
  return collectRequest(tx, act, await fileRequest(context, tx, { facts, commune, asked: { kind: 'revocation' } }));
}
