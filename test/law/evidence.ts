import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { rulesIn, rulesSpelledIn } from '#test/law/mentions.ts';
import { saidIn } from '#test/law/titles.ts';
import { readStories, type Story } from '#test/scenarios/files.ts';
import type { Step } from '#test/scenarios/format/steps.ts';

/** Where rules are named: a file, and what it says of them where that says more than the file does. */
export type Source = { readonly file: string; readonly names: readonly string[]; readonly spelled: readonly string[] };
export type Said = Source & { readonly words: string };
/** A story, with the codes of the refusals that it expects. */
export type Told = Said & { readonly codes: readonly string[] };

/** What code, tests and scenarios say of the rules; `acceptance` is what others wrote of the whole law. */
export type Evidence = {
  readonly code: readonly Source[];
  readonly tests: readonly Said[];
  readonly scenarios: readonly Told[];
  readonly acceptance: readonly Told[];
};

const ROOT = join(import.meta.dirname, '../..');
const CODE = ['core', 'drizzle', 'server', 'tui', 'web', 'main.ts'];
/** Copies of drizzle/sql/ as it was when each was made: the law of today is in the originals. */
const MIGRATIONS = 'drizzle/migrations/';
/** Where they lie, if they do: beside the project. */
const ACCEPTANCE = join(ROOT, '../shared/scenarios');

export async function readEvidence(): Promise<Evidence> {
  const code = (await Promise.all(CODE.map((path) => filesUnder(path, /\.(tsx?|sql)$/)))).flat();
  const live = code.filter(({ file }) => !file.startsWith(MIGRATIONS));
  const tests = await filesUnder('test', /\.(test|long)\.tsx?$/);
  return {
    code: live.map(({ file, text }) => source(file, text)).filter(namesAny),
    tests: tests.flatMap(({ file, text }) => saidOf(file, text)).filter(namesAny),
    scenarios: await storiesIn(join(ROOT, 'test/scenarios')),
    acceptance: existsSync(ACCEPTANCE) ? await storiesIn(ACCEPTANCE) : [],
  };
}

async function storiesIn(folder: string): Promise<readonly Told[]> {
  return (await readStories([folder])).flatMap(ofStory);
}

type File = { readonly file: string; readonly text: string };

async function filesUnder(path: string, name: RegExp): Promise<readonly File[]> {
  const found = path.includes('.')
    ? [path]
    : (await readdir(join(ROOT, path), { recursive: true })).map((one) => join(path, one));
  const files = found.filter((one) => name.test(one)).sort();
  return Promise.all(
    files.map(async (file) => ({ file: file.replaceAll(sep, '/'), text: await readFile(join(ROOT, file), 'utf8') })),
  );
}

function saidOf(file: string, text: string): readonly Said[] {
  if (!namesAny(source(file, text))) return [];
  return saidIn(text, file).map((words) => ({ ...source(file, words), words }));
}

/** One that cannot be read shows nothing. */
function ofStory(story: Story): readonly Told[] {
  if (!story.ok) return [];
  const { file, id, title, scenario } = story;
  const path = relative(ROOT, file).replaceAll(sep, '/');
  const codes = [...new Set(scenario.steps.flatMap(codesOf))];
  return [{ ...source(path, scenario.rules.join(' ')), words: `${id}: ${title}`, codes }];
}

function codesOf(step: Step): readonly string[] {
  if (step.kind === 'check') return step.check.things.flatMap(({ reason }) => reason ?? []);
  return step.expected.flatMap((expected) => ('codes' in expected ? expected.codes : []));
}

function source(file: string, text: string): Source {
  return { file, names: rulesIn(text), spelled: rulesSpelledIn(text) };
}

const namesAny = ({ names }: Source) => names.length > 0;
