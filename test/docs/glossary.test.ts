import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { retiredIn, saysRetired } from '#test/docs/retired.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = ['core', 'drizzle', 'server', 'tui', 'web', 'test', 'main.ts'];

const glossary = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8');
const retired = retiredIn(glossary);

describe('The glossary', () => {
  test('holds the words that are retired, and what is said now', () => {
    expect(retired.length).toBeGreaterThan(40);
    expect(retired.filter(({ text, now }) => text === '' || now === '')).toEqual([]);
  });

  test('is kept: no retired word is in a name, a path or a comment', () => {
    const paths = SOURCES.flatMap((folder) => globSync(`${folder}{,/**/*.{ts,tsx}}`, { cwd: ROOT }));
    const files = paths.filter((path) => /\.tsx?$/.test(path));
    expect(files.length).toBeGreaterThan(1_000);
    expect(files.flatMap((path) => saysRetired(path, readFileSync(join(ROOT, path), 'utf8'), retired))).toEqual([]);
  });
});

describe('A retired word', () => {
  const rows = retiredIn(
    '## Retired words\n| retired | now | except |\n|---|---|---|\n| booth | voter | `server/` |\n| `Stop` | `ExitEarly` | |\n',
  );
  const said = (path: string, text: string) => saysRetired(path, text, rows);

  test('is found in a part of an identifier, in a comment and in a path', () => {
    expect(said('core/a.ts', 'export const loadBooth = 1;')).toEqual(['core/a.ts:1 booth (voter)']);
    expect(said('core/a.ts', '// one\n/** In the booth. */\nexport const one = 1;')).toEqual([
      'core/a.ts:2 booth (voter)',
    ]);
    expect(said('core/booth-at.ts', '')).toEqual(['core/booth-at.ts:1 booth (voter)']);
  });

  test('between backticks is found as a whole identifier', () => {
    expect(said('core/a.ts', 'type Stop = 1; const mayStop = 1; // Stop')).toEqual(['core/a.ts:1 Stop (`ExitEarly`)']);
  });

  test('is not found in texts for people, nor where callers rely on it', () => {
    expect(said('core/a.ts', "const text = 'the booth';")).toEqual([]);
    expect(said('core/a.ts', 'const { booth: voter } = { booth: input.booth };')).toEqual([]);
    expect(said('server/a.ts', 'const booth = 1;')).toEqual([]);
  });
});
