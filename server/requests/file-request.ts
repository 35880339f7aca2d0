import type { Day } from '#core/calendar/day.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import type { CommuneCode, RequestId } from '#core/model/ids.ts';
import { makeReference, type Reference, SIGNS } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { insertRequest, isReferenceTaken, type RequestContent } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Facts } from '#server/procurations/facts.ts';
import { uuid } from '#server/records/uuid.ts';

/** A request, and the commune whose log keeps it. */
export type Filing = { readonly facts: Facts; readonly commune: CommuneCode; readonly asked: RequestContent };
export type FiledRequest = { readonly id: RequestId; readonly reference: Reference; readonly requestedOn: Day };

/** files a request under a reference of its own. */
export async function fileRequest(
  context: CallContext,
  tx: Tx,
  { facts, commune, asked }: Filing,
): Promise<FiledRequest> {
  const { mandant, at } = facts;
  const requestedOn = localDay(mandant, facts.communes, at);
  const reference = await freeReference(context, tx);
  const id = uuid<RequestId>(context.machineClock);
  await insertRequest(tx, { id, reference, mandant: mandant.id, commune, requestedAt: at, requestedOn, asked });
  return { id, reference, requestedOn };
}

/** a reference that the database does not know. */
async function freeReference({ drawSign }: CallContext, tx: Tx): Promise<Reference> {
  const draw = () => drawSign(SIGNS.length);
  for (;;) {
    const reference = makeReference([draw(), draw(), draw(), draw(), draw()]);
    if (!(await isReferenceTaken(tx, reference))) return reference;
  }
}
