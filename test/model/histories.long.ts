import { afterAll, beforeAll, test } from 'vitest';
import { openEmpty } from '#test/db.ts';
import { playHistories } from '#test/model/histories/playing.ts';
import { type Harness, openHarness } from '#test/scenarios/harness.ts';

const { HISTORIES_SEED } = process.env;
/** Another one each time, unless one that failed is asked for. */
const seed = HISTORIES_SEED === undefined ? Date.now() % 2 ** 31 : Number(HISTORIES_SEED);
const HISTORIES = 800;
const MINUTE = 60_000;

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(await openEmpty('postgres'));
});
afterAll(() => harness?.close());

test(`What really happens is what the law foretells, from HISTORIES_SEED=${seed}`, { timeout: 30 * MINUTE }, () =>
  playHistories(harness, { seed, numRuns: HISTORIES, milliseconds: 25 * MINUTE }),
);
