import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { findDemonstration } from '#drizzle/queries/demonstration.ts';
import { SYSTEM } from '#server/api/actor.ts';
import type { ServerContext } from '#server/api/context.ts';
import type { DemonstrationFacts } from '#server/demonstration/facts.ts';

/** Whether the server answers, and what the demonstration lets be tried; its passwords only to this machine. */
export function health(context: ServerContext) {
  return inTransaction(context.database, { actor: SYSTEM, access: 'read' }, async (tx) => ({
    status: 'ok' as const,
    version: context.version,
    at: context.clock(),
    demonstration: context.isLoopback ? await demonstrationOf(tx) : null,
  }));
}

async function demonstrationOf(tx: Tx) {
  const found = await findDemonstration<DemonstrationFacts>({ db: tx });
  if (found === undefined) return null;
  const { accounts, references, replaced } = found.facts;
  return { loadedOn: found.loadedOn, accounts, references, replaced };
}
