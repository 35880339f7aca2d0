import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ElectorId } from '#core/ids.ts';
import { inTransaction } from '#drizzle/transaction.ts';
import { SYSTEM } from '#server/actor.ts';
import { whatever } from '#test/core/histories/histories.ts';
import { openEmpty } from '#test/db.ts';
import { type Harness, openHarness } from '#test/scenarios/harness.ts';
import { storyOf } from '#test/scenarios/histories.ts';
import { replayed } from '#test/scenarios/log.ts';
import { perform } from '#test/scenarios/perform.ts';

const HISTORIES = 300;

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(await openEmpty('postgres'));
});
afterAll(() => harness?.close());

test('Whatever happens, the database holds what core alone decides, and what its log replayed comes to (R-21 to R-42)', async () => {
  await fc.assert(
    fc.asyncProperty(whatever, async (acts) => {
      const people = new Map<ElectorId, string>();
      const story = storyOf(acts);
      const failure = story.ok ? await perform(naming(people), story.scenario) : story.faults;
      expect(failure).toBeUndefined();

      const { stands, again } = await inTransaction(harness.database, { actor: SYSTEM, use: 'decide' }, (tx) =>
        replayed(tx, people),
      );
      expect(again).toEqual(stands);
    }),
    { numRuns: HISTORIES },
  );
});

/** Tells who the people of each story are. */
function naming(people: Map<ElectorId, string>): Harness {
  return {
    ...harness,
    async prepare(scenario) {
      const world = await harness.prepare(scenario);
      for (const [name, { id }] of world.electors) people.set(id, name);
      return world;
    },
  };
}
