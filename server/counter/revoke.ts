import type { Instant } from '#core/calendar/instant.ts';
import { dayOfAct } from '#core/law/cap/order.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { endedByRevocation } from '#core/law/ending/revocation.ts';
import { actOf } from '#core/law/establishment/powers.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/db.ts';
import { refusal } from '#server/act/outcome.ts';
import { type Outcome, write } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { enter, type Shown } from '#server/counter/admit-act.ts';
import { collect } from '#server/counter/collect-request.ts';
import { mustBeKnown } from '#server/counter/establish-from-form.ts';
import { communeOf } from '#server/electors/commune-of.ts';
import type { Established } from '#server/procurations/established.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { holdsForRevocation } from '#server/procurations/locks.ts';
import { withoutPaperForm } from '#server/procurations/revocable.ts';
import { revokeAtCounter } from '#server/procurations/revocation.ts';
import { placeOfAct } from '#server/public-places/stand.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { file } from '#server/requests/file-request.ts';

type Revoking = Shown & { readonly mandant: ElectorId };

/** art. L75, R78: the mandant revokes at the counter, without a request. */
export function revoke(
  context: CallContext,
  { key, ...input }: Revoking & { readonly key: string },
): Promise<Answer<Established>> {
  return write(context, {
    name: 'counter.revoke',
    key,
    input,
    find: async (tx, now) => {
      await mustBeKnown(tx, input.mandant);
      return holdsForRevocation(tx, input.mandant, now);
    },
    decide: (tx, now) => decide(context, tx, { ...input, now }),
  });
}

async function decide(
  context: CallContext,
  tx: Tx,
  coming: Revoking & { readonly now: Instant },
): Promise<Outcome<Established>> {
  const { mandant, now } = coming;
  const facts = await loadFacts(tx, { mandant, mandataire: mandant }, now);
  const about = { mandant };
  const commune = communeOf(facts.mandant, now) ?? facts.given.at(-1)?.commune;
  if (commune === undefined) return refusal(ADMIN_CHAIN, [{ code: 'nothing-to-revoke' }], { about });

  const onDay = localDay(facts.mandant, facts.communes, now);
  const standsAt = await placeOfAct(tx, context.caller.account.id, now);
  const entered = enter<Established>(context, { ...coming, localDay: onDay, standsAt, commune, request: undefined });
  if (!entered.ok) return entered.outcome;
  const ending = endedByRevocation(facts.given, {
    day: dayOfAct(facts, context.caller.habilitation?.zone),
    onPaper: false,
  });
  if (!ending.ok) return refusal(commune, ending.reasons, { about });

  const { act } = entered;
  if (actOf(act.authority.capacity) === 'establish') return revokeAtCounter(context, tx, act);
  const paper = await withoutPaperForm(tx, facts);
  if (!paper.ok) return refusal(commune, paper.reasons, { about });
  return collect(tx, act, await file(context, tx, { facts, commune, asked: { kind: 'revocation' } }));
}
