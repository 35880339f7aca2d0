import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readStories, type Story } from '#test/scenarios/files.ts';
import type { Harness } from '#test/scenarios/harness.ts';
import { perform } from '#test/scenarios/perform.ts';
import { closingLine, linesOf, type Result } from '#test/scenarios/report.ts';

const USAGE =
  'npm run scenarios -- PATH... [--except ID]... : plays the scenarios of these files and folders (docs/scenarios.md)';
const EXIT_USAGE = 64;
const EXIT_INTERRUPTED = 130;

const { env, stdout, stderr } = process;
/** npm runs a script in the package's folder; INIT_CWD is the folder of the call. */
const calledFrom = (env['npm_lifecycle_event'] === 'scenarios' && env['INIT_CWD']) || process.cwd();
const commandLine = parse(process.argv.slice(2));

if (commandLine === undefined || commandLine.paths.length === 0) {
  stderr.write(`${USAGE}\n`);
  process.exitCode = EXIT_USAGE;
} else {
  const read = await readStories(commandLine.paths.map((path) => resolve(calledFrom, path)));
  const stories = withoutThe(commandLine.except, read);
  const results = await playAll(stories);
  stdout.write(`${closingLine(results)}\n`);
  const isInterrupted = results.length < stories.length;
  if (isInterrupted) process.exitCode = EXIT_INTERRUPTED;
  else process.exitCode = results.every(({ kind }) => kind === 'passed') ? 0 : 1;
}

type CommandLine = { readonly paths: readonly string[]; readonly except: readonly string[] };

/** Undefined for an unknown option. */
function parse(args: readonly string[]): CommandLine | undefined {
  try {
    const options = { except: { type: 'string', multiple: true, default: [] as string[] } } as const;
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { paths: positionals, except: values.except };
  } catch {
    return undefined;
  }
}

/** Leaves out the stories of these ids and prints so. An unknown id becomes an unreadable story. */
function withoutThe(except: readonly string[], stories: readonly Story[]): readonly Story[] {
  for (const { id, title } of stories.filter((story) => except.includes(story.id))) {
    stdout.write(`left out ${id}: ${title}\n`);
  }
  const unknown = except.filter((id) => stories.every((story) => story.id !== id));
  const faults = [{ key: '--except', message: 'no story has this id' }];
  const missing = unknown.map(
    (id): Story => ({ ok: false, file: calledFrom, id, title: 'cannot be left out', faults }),
  );
  return [...missing, ...stories.filter(({ id }) => !except.includes(id))];
}

/** Stops between two stories when interrupted, so that the database of the run is dropped. */
async function playAll(stories: readonly Story[]): Promise<readonly Result[]> {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());

  const harness = stories.some(({ ok }) => ok) ? await open() : undefined;
  const results: Result[] = [];
  try {
    for (const story of stories) {
      if (interrupted.signal.aborted) break;
      const result = await resultOf(harness, story);
      results.push(result);
      stdout.write(`${linesOf(story, result, calledFrom).join('\n')}\n`);
    }
  } finally {
    await harness?.close();
  }
  return results;
}

/** Loads the server only when a story is played, since loading takes a while. */
async function open(): Promise<Harness> {
  const [{ openScratch }, { openHarness }] = await Promise.all([
    import('#test/scenarios/database.ts'),
    import('#test/scenarios/harness.ts'),
  ]);
  return openHarness(await openScratch(env['DATABASE_URL'] || undefined));
}

async function resultOf(harness: Harness | undefined, story: Story): Promise<Result> {
  if (!story.ok) return { kind: 'unreadable', faults: story.faults };
  if (harness === undefined) throw new Error('a story that can be played needs a server');
  const failure = await perform(harness, story.scenario);
  return failure ? { kind: 'failed', failure } : { kind: 'passed' };
}
