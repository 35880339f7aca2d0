import { afterAll, beforeAll, test } from 'vitest';
import { openEmptyDatabase } from '#test/database/open.ts';
import { playHistories } from '#test/model/histories/play.ts';
import { type Harness, openHarness } from '#test/scenarios/harness.ts';

const { HISTORIES_SEED } = process.env;
/** Fixed, so that a failure comes from the change under test. HISTORIES_SEED draws other histories. */
const SEED = 2026;
const seed = HISTORIES_SEED === undefined ? SEED : Number(HISTORIES_SEED);
const HISTORIES = 300;
const MINUTE = 60_000;

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(await openEmptyDatabase('postgres'));
});
afterAll(() => harness?.close());

test(
  `The server answers every act of a history as the model does, from HISTORIES_SEED=${seed}`,
  { timeout: 15 * MINUTE },
  () => playHistories(harness, { seed, numRuns: HISTORIES, milliseconds: 6 * MINUTE }),
);
