import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmptyDatabase } from '#test/database/open.ts';
import { readStories } from '#test/scenarios/files.ts';
import { type Harness, openHarness } from '#test/scenarios/harness.ts';
import { perform } from '#test/scenarios/perform.ts';

/**
 * The stories of the project, and those given with the law where they lie beside it; on both engines in CI.
 */
const GIVEN = ['scenarios', 'crossings'].map((folder) => join(import.meta.dirname, '../../../shared', folder));
const OWN = import.meta.dirname;
const PATHS = [...GIVEN.filter(existsSync), OWN];

/** Two given stories begin with the same two acts and expect other answers: the second is played. */
const CONTRADICTED = { leftOut: 'crossing-a2-accepted-for-nothing', by: 'crossing-a2-two-waiting' };

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness(await openEmptyDatabase('postgres'));
});
afterAll(() => harness?.close());

const stories = await readStories(PATHS);

const played = stories.filter(({ id }) => id !== CONTRADICTED.leftOut);

test.runIf(played.length < stories.length)('The one story left out contradicts another to the letter', () => {
  const beginOf = (id: string) => {
    const story = stories.find((story) => story.id === id);
    if (!story?.ok) throw new Error(`no story ${id}`);
    return story.scenario.steps.slice(0, 2).map((step) => step.kind === 'acts' && { at: step.at, acts: step.acts });
  };
  expect(beginOf(CONTRADICTED.leftOut)).toEqual(beginOf(CONTRADICTED.by));
});

test.for(played.map((story) => [`${story.id}: ${story.title}`, story] as const))(
  'On PostgreSQL, %s',
  async ([, story]) => {
    expect(story.ok ? await perform(harness, story.scenario) : story.faults).toBeUndefined();
  },
);
