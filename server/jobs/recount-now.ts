import { randomUUID } from 'node:crypto';
import type { ElectorId } from '#core/model/ids.ts';
import { accepted } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerStation, communeOfStation } from '#server/api/scope.ts';

/** What is about to be shown of an elector of the station, while a job runs: an act that only holds him, so that it is settled. */
export async function recountNow(context: CallContext, elector: ElectorId): Promise<void> {
  const chain = communeOfStation(callerStation(context));
  await performAct(context, {
    name: 'station.settle',
    key: randomUUID(),
    input: { elector },
    locksFor: async () => ({ electors: [elector], procurations: [], stations: [] }),
    decide: async () => accepted(chain, {}, { auditFacts: { elector } }),
  });
}
