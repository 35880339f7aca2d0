import type { Tx } from '#drizzle/connection/database.ts';
import type { RequestContent } from '#drizzle/queries/requests.ts';
import type { Outcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import type { CounterAct } from '#server/counter/admit-act.ts';
import { type Established, establishedOutcome } from '#server/procurations/established.ts';
import type { Facts } from '#server/procurations/facts.ts';
import { makeProcuration } from '#server/procurations/make.ts';
import { establishRevocation } from '#server/procurations/revocation.ts';

type ProcurationAct = CounterAct & {
  readonly asked: Extract<RequestContent, { kind: 'procuration' }>;
  readonly facts: Facts;
};

/** an authority signs a procuration at the counter. */
export async function establishProcuration(
  context: CallContext,
  tx: Tx,
  { facts, ...act }: ProcurationAct,
): Promise<Outcome<Established>> {
  const { asked, authority } = act;
  const { account, lastName, firstName, capacity, unit, placeName, place, zone } = authority;
  const signed = {
    ...act,
    ...asked,
    way: 'counter' as const,
    place,
    zone,
    authority: { account, lastName, firstName, capacity, unit, placeName },
  };
  const decided = await makeProcuration(context, tx, signed, facts);
  return establishedOutcome(context, { ...decided, reference: act.request?.reference });
}

/** an authority signs a revocation at the counter. */
export function revokeAtCounter(context: CallContext, tx: Tx, act: CounterAct): Promise<Outcome<Established>> {
  return establishRevocation(context, tx, {
    ...act,
    way: 'counter',
    place: act.authority.place,
    zone: act.authority.zone,
  });
}
