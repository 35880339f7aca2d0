import { mayBePresented } from '#core/law/establishment/request.ts';
import { readReference } from '#core/text/reference.ts';
import { findRequest, setRequestStatus } from '#drizzle/queries/requests.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { NO_LOCKS } from '#server/transactions/row-locks.ts';

/** an elector withdraws an own request; its reference is then unknown to everyone. */
export function withdraw(
  context: CallContext,
  { key, reference: typed }: { readonly key: string; readonly reference: string },
): Promise<Answer<{ readonly status: 'withdrawn' }>> {
  const reference = readReference(typed);
  const mandant = context.caller.actor.elector;
  return performAct(context, {
    name: 'request.withdraw',
    key,
    input: { reference: typed },
    locksFor: async () => ({ ...NO_LOCKS, electors: mandant ? [mandant] : [] }),
    decide: async (tx, now) => {
      if (reference === undefined)
        return refusedOutcome(ADMIN_CHAIN, [{ code: 'reference-malformed' }], { auditFacts: {} });
      const filed = await findRequest(tx, reference, now);
      const request = filed?.mandant === mandant ? filed : undefined;
      const allowed = mayBePresented(request);
      if (!allowed.ok)
        return refusedOutcome(request?.commune ?? ADMIN_CHAIN, allowed.reasons, {
          auditFacts: { request: request?.id },
        });
      if (request === undefined) throw new Error('what may be presented exists');

      await setRequestStatus(tx, request.id, { status: 'withdrawn' });
      return accepted(request.commune, { status: 'withdrawn' as const }, { auditFacts: { request: request.id } });
    },
  });
}
