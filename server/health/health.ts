import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { findDemonstration } from '#drizzle/queries/demonstration.ts';
import type { ServerContext } from '#server/api/context.ts';
import { FARTHEST_APART } from '#server/clocks/clocks.ts';
import type { DemonstrationFacts } from '#server/demonstration/facts.ts';

/**
 * That the server answers, and whether its clock is wrong; on this machine alone, the demonstration's
 * accounts with their passwords.
 */
export function health(context: ServerContext) {
  return inTransaction(context.database, { actor: SYSTEM, access: 'read' }, async (tx) => ({
    status: 'ok' as const,
    version: context.version,
    at: context.clock(),
    isClockOff: context.clockWatch.apart() > FARTHEST_APART,
    demonstration: context.isLoopback ? await demonstrationOf(tx) : null,
  }));
}

async function demonstrationOf(tx: Tx) {
  const demonstration = await findDemonstration<DemonstrationFacts>({ db: tx });
  if (demonstration === undefined) return null;
  const { accounts, references, replaced } = demonstration.facts;
  return { loadedOn: demonstration.loadedOn, accounts, references, replaced };
}
