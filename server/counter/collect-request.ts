import type { RequestId } from '#core/model/ids.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { setRequestStatus } from '#drizzle/queries/requests.ts';
import { accepted, type Outcome } from '#server/act/outcome.ts';
import type { CounterAct } from '#server/counter/admit-act.ts';
import { type Established, nothingMade } from '#server/procurations/established.ts';

type FiledRequest = { readonly id: RequestId; readonly reference: Reference };

/** R-12, art. R72-1 V: a delegate checked the identity; the act waits for the OPJ who chose the delegate. */
export async function collectRequest(
  tx: Tx,
  act: CounterAct,
  { id, reference }: FiledRequest,
): Promise<Outcome<Established>> {
  const { authority, commune, mandant, homeVisit, now } = act;
  if (authority.chosenBy === undefined) throw new Error('a delegate whom nobody chose is not entitled');
  await setRequestStatus(tx, id, {
    status: 'collected',
    by: authority.account,
    for: authority.chosenBy,
    homeVisit,
  });
  return accepted(
    commune,
    { ...nothingMade(now), status: 'collected' as const, reference },
    { auditFacts: { request: id, mandant } },
  );
}
