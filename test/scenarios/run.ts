import { resolve } from 'node:path';
import { openScratch } from '#test/scenarios/database.ts';
import { readStories, type Story } from '#test/scenarios/files.ts';
import { type Harness, openHarness } from '#test/scenarios/harness.ts';
import { perform } from '#test/scenarios/perform.ts';
import { closingLine, linesOf, type Result } from '#test/scenarios/report.ts';

const USAGE = 'npm run scenarios -- PATH... : plays the scenarios of these files and folders (docs/scenarios.md)';
const EXIT_USAGE = 64;

const { env, stdout, stderr } = process;
/** npm runs a script in the package's folder, and says where it was called. */
const calledFrom = (env['npm_lifecycle_event'] === 'scenarios' && env['INIT_CWD']) || process.cwd();
const paths = process.argv.slice(2);

if (paths.length === 0) {
  stderr.write(`${USAGE}\n`);
  process.exitCode = EXIT_USAGE;
} else {
  const results = await playAll(await readStories(paths.map((path) => resolve(calledFrom, path))));
  stdout.write(`${closingLine(results)}\n`);
  process.exitCode = results.every(({ kind }) => kind === 'passed') ? 0 : 1;
}

async function playAll(stories: readonly Story[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  const harness = stories.some(({ ok }) => ok) ? await openHarness(await openScratch(env['DATABASE_URL'] || undefined)) : undefined;
  try {
    for (const story of stories) {
      const result = await resultOf(harness, story);
      results.push(result);
      stdout.write(`${linesOf(story, result, calledFrom).join('\n')}\n`);
    }
  } finally {
    await harness?.close();
  }
  return results;
}

async function resultOf(harness: Harness | undefined, story: Story): Promise<Result> {
  if (!story.ok) return { kind: 'unreadable', faults: story.faults };
  if (harness === undefined) throw new Error('a story that can be played needs a server');
  const failure = await perform(harness, story.scenario);
  return failure ? { kind: 'failed', failure } : { kind: 'passed' };
}
