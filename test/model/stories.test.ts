import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstDifference } from '#test/model/story.ts';
import { Unclear } from '#test/model/unclear.ts';
import { readStories } from '#test/scenarios/files.ts';
import type { Scenario } from '#test/scenarios/format/scenario.ts';

const OWN = join(import.meta.dirname, '../scenarios');
/** The stories given with the law, read when their folder stands beside the project. */
const BESIDE = ['scenarios', 'crossings'].map((name) => join(import.meta.dirname, '../../../shared', name));

const DESTROYED = 'the model destroys nothing of what is a year old (R-74)';
/** The stories that the model does not predict, and why. */
const NOT_PREDICTED: Readonly<Record<string, string>> = {
  'forgotten-references': DESTROYED,
  'a-year-after-its-end': DESTROYED,
  'kept-by-its-period': DESTROYED,
  'kept-as-it-would-have-ended': DESTROYED,
  'period-before-the-day-is-over-here': 'an expired period blocks no day of the present (R-32, R-76)',
  'paper-period-after-expired': 'the text does not say whether what one mandant gave, ended since, nulls a form (R-26)',
  'crossing-a2-accepted-for-nothing': 'begins as crossing-a2-two-waiting does, and continues differently',
};

describe('The model predicts', async () => {
  const all = await readStories([OWN, ...BESIDE.filter((path) => existsSync(path))]);
  const stories = all.filter(({ id }) => NOT_PREDICTED[id] === undefined);

  test('nearly all the stories', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(all.length - stories.length).toBeLessThanOrEqual(Object.keys(NOT_PREDICTED).length);
  });

  test('and not those listed, each for its reason', () => {
    const predicted = all.filter((story) => story.ok && !stories.includes(story) && isPredicted(story.scenario));
    expect(predicted.map(({ id }) => id)).toEqual([]);
  });

  test.for(stories.map((story) => [`${story.id}: ${story.title}`, story] as const))('%s', ([, story]) => {
    expect(story.ok ? firstDifference(story.scenario) : story.faults).toBeUndefined();
  });
});

function isPredicted(scenario: Scenario): boolean {
  try {
    return firstDifference(scenario) === undefined;
  } catch (error) {
    if (error instanceof Unclear) return false;
    throw error;
  }
}

test('The model shares no code with the product', async () => {
  const names = (await readdir(import.meta.dirname)).filter((name) => /^[a-z-]+\.ts$/.test(name));
  const lines = await Promise.all(names.map((name) => readFile(join(import.meta.dirname, name), 'utf8')));
  const imported = lines.flatMap((text) =>
    [...text.matchAll(/^(?:import|\}) .*from '(.+)';$/gm)].map(([, from]) => from),
  );
  const others = imported.filter((from) => !/^#test\/model\/|^#test\/scenarios\/|^temporal-polyfill$/.test(from ?? ''));

  expect(names.length).toBeGreaterThan(20);
  expect(imported.length).toBeGreaterThan(100);
  expect(others).toEqual([]);
});
