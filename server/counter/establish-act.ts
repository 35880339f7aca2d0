import type { Tx } from '#drizzle/connection/database.ts';
import type { RequestContent } from '#drizzle/queries/requests.ts';
import type { Outcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import type { CounterAct } from '#server/counter/admit-act.ts';
import type { ActToMake } from '#server/procurations/build.ts';
import { type Established, establishedOutcome } from '#server/procurations/established.ts';
import type { Facts } from '#server/procurations/facts.ts';
import { makeProcuration } from '#server/procurations/make.ts';
import { establishRevocation } from '#server/procurations/revocation.ts';

export type ProcurationAct = CounterAct & {
  readonly asked: Extract<RequestContent, { kind: 'procuration' }>;
  readonly facts: Facts;
};

/** an authority signs a procuration at the counter. */
export async function establishProcuration(
  context: CallContext,
  tx: Tx,
  act: ProcurationAct,
): Promise<Outcome<Established>> {
  const decided = await makeProcuration(context, tx, signedBy(act), act.facts);
  return establishedOutcome(context, { ...decided, reference: act.request?.reference });
}

/** The act with the names and the place of the authority that signs it. */
export function signedBy({ mandant, commune, request, authority, homeVisit, now, asked }: ProcurationAct): ActToMake {
  const { account, lastName, firstName, capacity, unit, placeName, place, zone } = authority;
  return {
    ...{ mandant, commune, request, homeVisit, now, ...asked },
    way: 'counter',
    place,
    zone,
    authority: { account, lastName, firstName, capacity, unit, placeName },
  };
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
