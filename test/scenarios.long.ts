import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmpty } from '#test/db.ts';
import { readStories } from '#test/scenarios/files.ts';
import { type Harness, openHarness } from '#test/scenarios/harness.ts';
import { perform } from '#test/scenarios/perform.ts';

/** The stories given with the law, where they lie beside the project, and its own; on the embedded database CI plays them too. */
const GIVEN = join(import.meta.dirname, '../../shared/scenarios');
const OWN = join(import.meta.dirname, 'scenarios');
const PATHS = existsSync(GIVEN) ? [GIVEN, OWN] : [OWN];

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(await openEmpty('postgres'));
});
afterAll(() => harness?.close());

const stories = await readStories(PATHS);

test.for(stories.map((story) => [`${story.id}: ${story.title}`, story] as const))(
  'On PostgreSQL, %s',
  async ([, story]) => {
    expect(story.ok ? await perform(harness, story.scenario) : story.faults).toBeUndefined();
  },
);
