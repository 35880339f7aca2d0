import { placeOnline } from '#core/law/establishment/wholly-online.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { Request } from '#drizzle/queries/requests.ts';
import type { CallContext } from '#server/api/context.ts';
import { rollInForce } from '#server/electors/roll-in-force.ts';
import type { Facts } from '#server/procurations/facts.ts';
import { type Filing, fileRequest } from '#server/requests/file-request.ts';

/** an act made by no authority. */
export function madeOnline({ mandant, at }: Facts) {
  const place = placeOnline(rollInForce(mandant, at)?.list ?? 'communal');
  return { way: 'online', place, authority: undefined, zone: undefined, homeVisit: false } as const;
}

/** Files a request that is established in the same act. */
export async function fileOnline(context: CallContext, tx: Tx, filing: Filing): Promise<Request> {
  const { facts, commune, asked } = filing;
  const filed = await fileRequest(context, tx, filing);
  const known = { mandant: facts.mandant.id, commune, requestedAt: facts.at, asked };
  return { ...filed, ...known, status: 'requested', collectedFor: undefined, homeVisit: false };
}
