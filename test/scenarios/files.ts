import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isScalar, parseDocument, visit } from 'yaml';
import type { Fault } from '#test/scenarios/format/fault.ts';
import { readScenario, type Scenario } from '#test/scenarios/format/scenario.ts';

type Heading = { readonly file: string; readonly id: string; readonly title: string };
/** One scenario of a file: what to play, or all its faults. */
export type Story = Heading &
  ({ readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly faults: readonly Fault[] });

/** Every scenario of these files and folders; a path that holds none is a fault, never nothing. */
export async function readStories(paths: readonly string[]): Promise<readonly Story[]> {
  const stories: Story[] = [];
  for (const path of paths) {
    const files = await filesAt(path);
    if (files === undefined) stories.push(broken(path, 'there is no such file or folder'));
    else if (files.length === 0) stories.push(broken(path, 'the folder holds no scenario file'));
    for (const file of files ?? []) stories.push(...storiesIn(await readFile(file, 'utf8'), file));
  }
  return stories;
}

async function filesAt(path: string): Promise<readonly string[] | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return undefined;
  if (!stats.isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** The scenarios of a file's text. */
export function storiesIn(text: string, file: string): readonly Story[] {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) return [broken(file, problem.message)];
  keepAsTyped(document);

  const list: unknown = document.toJS();
  if (!Array.isArray(list) || list.length === 0) return [broken(file, 'the file is no list of scenarios')];
  const stories = list.map((raw: unknown) => storyOf(raw, file));
  return stories.map((story, index) => {
    const isSecond = stories.slice(0, index).some(({ id }) => id === story.id);
    return isSecond ? failing(story, { key: 'id', message: `is the name of two scenarios: ${story.id}` }) : story;
  });
}

/** Keeps `0001` and `2345E7` as typed, which YAML reads as numbers. */
function keepAsTyped(document: ReturnType<typeof parseDocument>): void {
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'number' && node.source && node.source !== String(node.value)) {
        node.value = node.source;
      }
    },
  });
}

function storyOf(raw: unknown, file: string): Story {
  const heading = { file, id: wordOf(raw, 'id') ?? '(no id)', title: wordOf(raw, 'title') ?? '' };
  const read = readScenario(raw);
  return read.ok ? { ...heading, ok: true, scenario: read.value } : failing(heading, ...read.faults);
}

function wordOf(raw: unknown, key: string): string | undefined {
  const value: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, key) : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function broken(file: string, message: string): Story {
  return failing({ file, id: basename(file), title: 'cannot be read' }, { key: '', message });
}

function failing({ file, id, title }: Heading, ...faults: readonly Fault[]): Story {
  return { file, id, title, ok: false, faults };
}
