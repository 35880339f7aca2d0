import type { Day } from '#core/calendar/day.ts';
import { type Clock, dayAt, PARIS } from '#core/calendar/instant.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { asOwner } from '#drizzle/connection/transaction.ts';
import {
  analyze,
  emptyAll,
  type ForeignData,
  findDemonstration,
  findForeignData,
  updateDemonstration,
} from '#drizzle/queries/demonstration.ts';
import type { DemonstrationFacts } from '#server/demonstration/facts.ts';
import { insertPlayed } from '#server/demonstration/insert-recorded.ts';
import { readRecording } from '#server/demonstration/recording.ts';
import { sceneAt } from '#server/demonstration/scene.ts';

/**
 * `replaced`: the demonstration of another day was there. `refused`: the database holds other data, left as
 * it was.
 */
export type LoadOutcome =
  | { readonly state: 'loaded' | 'present' | 'replaced'; readonly loadedOn: Day }
  | { readonly state: 'refused'; readonly holds: readonly ForeignData[] };

type Loading = { readonly database: Database; readonly clock: Clock; readonly machineClock: Clock };

/**
 * Loads the demonstration of today's Paris date, as the database's owner, in one transaction: it is there as
 * a whole, or what was there before is.
 */
export async function loadDemonstration({ database, clock, machineClock }: Loading): Promise<LoadOutcome> {
  const now = clock();
  const today = dayAt(now, PARIS);
  const earlier = await findDemonstration<DemonstrationFacts>(database);
  if (earlier?.facts.isWhole && earlier.loadedOn === today) {
    if (earlier.facts.replaced) await updateDemonstration(database, { ...earlier.facts, replaced: false });
    return { state: 'present', loadedOn: today };
  }
  const holds = await findForeignData(database, earlier?.facts);
  if (holds.length > 0) return { state: 'refused', holds };

  const replaced = earlier !== undefined && (earlier.facts.isWhole || earlier.facts.replaced);
  const [recording, scene] = await Promise.all([readRecording(), sceneAt({ now, today }, machineClock)]);
  await asOwner(database, async (tx) => {
    if (earlier) await emptyAll(tx);
    await insertPlayed(tx, recording, { scene, machineClock, replaced });
  });
  await analyze(database);
  return { state: replaced ? 'replaced' : 'loaded', loadedOn: today };
}
