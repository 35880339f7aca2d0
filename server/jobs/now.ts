import { randomUUID } from 'node:crypto';
import type { ElectorId } from '#core/ids.ts';
import type { CallContext } from '#server/context.ts';
import { done } from '#server/outcome.ts';
import { communeOf, stationOf } from '#server/station/station.ts';
import { write } from '#server/write.ts';

/** What is about to be shown of an elector of the station, while a job runs: an act that only holds him, so that it is settled. */
export async function settleNow(context: CallContext, elector: ElectorId): Promise<void> {
  const chain = communeOf(stationOf(context));
  await write(context, {
    name: 'station.settle',
    key: randomUUID(),
    input: { elector },
    find: async () => ({ electors: [elector], procurations: [], stations: [] }),
    decide: async () => done(chain, {}, { about: { elector } }),
  });
}
