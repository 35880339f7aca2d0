import { afterAll, beforeAll, test } from 'vitest';
import { openEmptyDatabase } from '#test/database/open.ts';
import { playHistories } from '#test/model/histories/play.ts';
import { type Harness, openHarness } from '#test/scenarios/harness.ts';

/** The same histories each day; the long run draws others. */
const SEED = 2027;
const HISTORIES = 15;
const MINUTE = 60_000;

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(await openEmptyDatabase('postgres'));
});
afterAll(() => harness?.close());

test('The server answers every act of a history as the model does (R-01 to R-79)', { timeout: 4 * MINUTE }, () =>
  playHistories(harness, { seed: SEED, numRuns: HISTORIES, milliseconds: 3 * MINUTE }),
);
