import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: ROOT })];
/** `server/SUBJECT/router.ts` stands for many. */
const PLACEHOLDER = /[A-Z]{3}/;

describe.each(DOCUMENTS)('Every path that %s names exists:', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');

  test('in code', () => {
    const named = [...text.matchAll(/`((?:core|drizzle|server|tui|web|test|docs|bin|\.ci)\/[\w./-]*)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.filter((path) => !PLACEHOLDER.test(path) && !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('in links', () => {
    const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
    expect(linked.filter((path) => !existsSync(join(ROOT, dirname(document), path)))).toEqual([]);
  });
});
