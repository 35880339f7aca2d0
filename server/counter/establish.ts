import type { Instant } from '#core/calendar/instant.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { mayBeNamed } from '#core/law/entitlement/guardianship.ts';
import { actOf } from '#core/law/establishment/powers.ts';
import { mayBePresented } from '#core/law/establishment/request.ts';
import type { Link } from '#core/model/declaration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Verdict } from '#core/model/verdict.ts';
import { readReference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/db.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { placesOf } from '#drizzle/queries/places.ts';
import { findRequest, type Request } from '#drizzle/queries/requests.ts';
import { together } from '#drizzle/transaction.ts';
import { refusal } from '#server/act/outcome.ts';
import { type Holds, type Outcome, write } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { enter, type Shown } from '#server/counter/admit-act.ts';
import { collect } from '#server/counter/collect-request.ts';
import { establishProcuration } from '#server/counter/establish-procuration.ts';
import { throttleIn } from '#server/limits/look-up.ts';
import { holdsForActing } from '#server/procurations/admission-locks.ts';
import type { Established } from '#server/procurations/established.ts';
import { holdsForRevocation, NONE } from '#server/procurations/locks.ts';
import { revokeAtCounter } from '#server/procurations/revocation.ts';
import { placeOfAct } from '#server/public-places/stand.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';

export type Presented = Shown & { readonly key: string; readonly reference: string; readonly link: Link };

/** the mandant is there with a reference. */
export function establish(context: CallContext, presented: Presented): Promise<Answer<Established>> {
  const { key, ...input } = presented;
  const reference = readReference(presented.reference);
  return write(context, {
    name: 'counter.establish',
    key,
    input,
    find: async (tx, now) => {
      const request = reference && (await findRequest(tx, reference, now));
      return { ...(await holdsFor(tx, request, now)), request };
    },
    decide: async (tx, now, { request }) => {
      if (reference === undefined) return refusal(ADMIN_CHAIN, [{ code: 'reference-malformed' }], { about: {} });
      const presentable = mayBePresented(request);
      const about = { request: request?.id };
      await throttleIn(tx, context, presentable);
      if (!presentable.ok) return refusal(request?.commune ?? ADMIN_CHAIN, presentable.reasons, { about });
      if (request === undefined) throw new Error('what may be presented exists');
      return atCounter(context, tx, { ...presented, request, now });
    },
  });
}

/** Both people and what the act may touch, or what a revocation would end; the stations whose list changes. */
async function holdsFor(tx: Tx, request: Request | undefined, now: Instant): Promise<Holds> {
  if (request === undefined) return NONE;
  const { mandant, asked } = request;
  return asked.kind === 'procuration'
    ? holdsForActing(tx, { mandant, mandataire: asked.mandataire }, now)
    : holdsForRevocation(tx, mandant, now);
}

type Coming = Shown & { readonly request: Request; readonly link: Link; readonly now: Instant };

async function atCounter(context: CallContext, tx: Tx, coming: Coming): Promise<Outcome<Established>> {
  const { mandant, commune, asked } = coming.request;
  const [electors, { communes }] = await together(loadElectors(tx, [mandant]), placesOf(tx, mandant));
  const elector = electors.get(mandant);
  if (elector === undefined) throw new Error('who asked is known');
  const onDay = localDay(elector, communes, coming.now);
  const standsAt = await placeOfAct(tx, context.caller.account.id, coming.now);
  const entered = enter<Established>(context, { ...coming, localDay: onDay, standsAt, mandant, commune });
  if (!entered.ok) return entered.outcome;
  const { act } = entered;
  const declared: Verdict<Refusal> = asked.kind === 'procuration' ? mayBeNamed(elector, coming.link) : { ok: true };
  if (!declared.ok) return refusal(commune, declared.reasons, { about: { request: coming.request.id, mandant } });

  if (actOf(act.authority.capacity) === 'collect') return collect(tx, act, coming.request);
  return asked.kind === 'revocation'
    ? revokeAtCounter(context, tx, act)
    : establishProcuration(context, tx, { ...act, asked });
}
