import type { Instant } from '#core/calendar/instant.ts';
import { taskOf } from '#core/law/establishment/powers.ts';
import { mayBePresented } from '#core/law/establishment/request.ts';
import type { Link } from '#core/model/declaration.ts';
import { readReference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadHabilitation } from '#drizzle/queries/accounts.ts';
import { findRequest, type Request } from '#drizzle/queries/requests.ts';
import { type Outcome, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import type { Evidence } from '#server/counter/admit-act.ts';
import { admitRequest } from '#server/counter/admit-request.ts';
import { collectRequest } from '#server/counter/collect-request.ts';
import { establishProcuration, revokeAtCounter } from '#server/counter/establish-act.ts';
import { establishPlanned } from '#server/counter/establish-planned.ts';
import { throttleIn } from '#server/limits/look-up.ts';
import type { Established } from '#server/procurations/established.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { locksForActNow, locksForRevocation } from '#server/procurations/rows-to-lock.ts';
import { placeOfAct } from '#server/public-places/declare-place.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { type LockSet, NO_LOCKS } from '#server/transactions/row-locks.ts';

export type Presented = Evidence & { readonly key: string; readonly reference: string; readonly link: Link };

/**
 * establishes or collects the request of a reference presented.
 */
export function establish(context: CallContext, presented: Presented): Promise<Answer<Established>> {
  const { key, ...input } = presented;
  const reference = readReference(presented.reference);
  return performAct(context, {
    name: 'counter.establish',
    key,
    input,
    ...(reference && { plan: { perform: (claim) => establishPlanned(context, { ...presented, reference }, claim) } }),
    locksFor: async (tx, now) => {
      const request = reference && (await findRequest(tx, reference, now));
      return { ...(await locksForRequest(tx, request, now)), request };
    },
    decide: async (tx, now, { request }) => {
      if (reference === undefined)
        return refusedOutcome(ADMIN_CHAIN, [{ code: 'reference-malformed' }], { auditFacts: {} });
      const presentable = mayBePresented(request);
      const about = { request: request?.id };
      await throttleIn(tx, context, presentable);
      if (!presentable.ok)
        return refusedOutcome(request?.commune ?? ADMIN_CHAIN, presentable.reasons, { auditFacts: about });
      if (request === undefined) throw new Error('what may be presented exists');
      return atCounter(await withHabilitation(context, tx), tx, { ...presented, request, now });
    },
  });
}

async function locksForRequest(tx: Tx, request: Request | undefined, now: Instant): Promise<LockSet> {
  if (request === undefined) return NO_LOCKS;
  const { mandant, asked } = request;
  return asked.kind === 'procuration'
    ? locksForActNow(tx, { mandant, mandataire: asked.mandataire }, now)
    : locksForRevocation(tx, mandant, now);
}

/** A remembered caller is as the session was lately: the habilitation may have changed since. */
async function withHabilitation(context: CallContext, tx: Tx): Promise<CallContext> {
  if (!context.isRemembered) return context;
  const habilitation = await loadHabilitation(tx, context.caller.account.id);
  return { ...context, caller: { ...context.caller, habilitation } };
}

type PresentedRequest = Evidence & { readonly request: Request; readonly link: Link; readonly now: Instant };

async function atCounter(context: CallContext, tx: Tx, presented: PresentedRequest): Promise<Outcome<Established>> {
  const { request, now } = presented;
  const { mandant, asked } = request;
  const mandataire = asked.kind === 'procuration' ? asked.mandataire : mandant;
  const facts = await loadFacts(tx, { mandant, mandataire }, now);
  const standsAt = await placeOfAct(tx, context.caller.account.id, now);
  const admitted = admitRequest(context, { ...presented, facts, standsAt });
  if (!admitted.ok) return admitted.outcome;

  const { act } = admitted;
  if (taskOf(act.authority.capacity) === 'collect') return collectRequest(tx, act, request);
  return asked.kind === 'revocation'
    ? revokeAtCounter(context, tx, act)
    : establishProcuration(context, tx, { ...act, asked, facts });
}
