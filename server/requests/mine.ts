import { localDay } from '#core/rules/local-time.ts';
import { lastCounterDay } from '#core/rules/request.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { requestsOf } from '#drizzle/queries/requests.ts';
import { inTransaction } from '#drizzle/transaction.ts';
import type { CallContext } from '#server/context.ts';

/** The newest requests shown to their elector. */
const MOST = 50;

/** an elector's own requests, the newest first, each with the last day of its reference. */
export function mine(context: CallContext) {
  const { actor } = context.caller;
  return inTransaction(context.database, { actor, use: 'read' }, async (tx) => {
    const at = context.clock();
    const elector = actor.elector && (await loadElectors(tx, [actor.elector])).get(actor.elector);
    if (!elector) return { requests: [] };
    const communes = await loadCommunes(
      tx,
      elector.registrations.map(({ commune }) => commune),
    );
    const found = await requestsOf(tx, elector.id, localDay(elector, communes, at), MOST);
    return {
      requests: found.map(({ reference, asked, status, requestedOn }) => {
        return { reference, kind: asked.kind, status, requestedOn, lastDay: lastCounterDay(requestedOn) };
      }),
    };
  });
}
