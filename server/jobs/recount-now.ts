import { randomUUID } from 'node:crypto';
import type { ElectorId } from '#core/model/ids.ts';
import { done } from '#server/act/outcome.ts';
import { write } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { communeOf, stationOf } from '#server/api/scope.ts';

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
