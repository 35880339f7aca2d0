import { randomUUID } from 'node:crypto';
import { communeOfStation, type ElectorId } from '#core/model/ids.ts';
import { accepted } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation } from '#server/api/scope.ts';
import { NO_LOCKS } from '#server/transactions/row-locks.ts';

/**
 * Reassesses an elector before a station is shown the card, while a job runs: an act that only locks, and
 * decides nothing.
 */
export async function reassessNow(context: CallContext, elector: ElectorId): Promise<void> {
  const chain = communeOfStation(callerStation(context));
  await performAct(context, {
    name: 'station.settle',
    key: randomUUID(),
    input: { elector },
    locksFor: async () => ({ ...NO_LOCKS, electors: [elector] }),
    decide: async () => accepted(chain, {}, { auditFacts: { elector } }),
  });
}
