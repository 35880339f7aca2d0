import type { RequestId } from '#core/model/ids.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/db.ts';
import { setRequestStatus } from '#drizzle/queries/requests.ts';
import { done } from '#server/act/outcome.ts';
import type { Outcome } from '#server/act/perform.ts';
import { type Counter, type Established, madeNothing } from '#server/procurations/established.ts';

type Asked = { readonly id: RequestId; readonly reference: Reference };

/** R-12, art. R72-1 V: identity checked; the act waits for the OPJ who chose the delegate. */
export async function collect(tx: Tx, act: Counter, { id, reference }: Asked): Promise<Outcome<Established>> {
  const { authority, commune, mandant, homeVisit, now } = act;
  if (authority.chosenBy === undefined) throw new Error('a delegate whom nobody chose is not entitled');
  await setRequestStatus(tx, id, {
    status: 'collected',
    by: authority.account,
    for: authority.chosenBy,
    homeVisit,
  });
  return done(
    commune,
    { ...madeNothing(now), status: 'collected' as const, reference },
    { about: { request: id, mandant } },
  );
}
