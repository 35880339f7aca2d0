import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Folders whose tests tell a story across many files of the product; so does any folder named `stories`. */
const STORIES = [
  'test/crash/', // servers that are killed while people vote
  'test/drizzle/migrations/', // the schema after all migrations, and from scratch
  'test/main/', // the built program, from its start to its end
  'test/model/', // the model, against stories and the real server
  'test/postgres/', // the PostgreSQL of the tests
  'test/scenarios/', // the stories in YAML
];

/** Tests of something that is no file of its own. */
const NAMED = [
  'test/architecture/comments.test.ts', // how long the lines of comments are
  'test/architecture/mirror.test.ts', // where tests stand
  'test/docs/keys.test.ts', // the keys that the documents name
  'test/docs/paths.test.ts', // the paths that the documents name
  'test/drizzle/connection/transaction-callers.test.ts', // who opens a transaction
  'test/drizzle/sql-clock.test.ts', // no time comes from SQL
  'test/law/rooms.test.ts', // the chapter of each rule in core/law
];

test('Each test stands at the path of the file it tests, or tells a story, or is on a short list', () => {
  const tests = globSync('test/**/*.{test,long}.{ts,tsx}', { cwd: ROOT });
  expect(tests.length).toBeGreaterThan(200);
  expect(tests.filter((path) => !isMirror(path) && !isStory(path) && !NAMED.includes(path)).sort()).toEqual([]);
  expect(NAMED.filter((path) => !tests.includes(path))).toEqual([]);
});

/**
 * `test/core/law/cap/cap.test.ts` tests core/law/cap/cap.ts, `test/bench/bench.test.ts` test/bench/bench.ts.
 */
function isMirror(path: string): boolean {
  const own = path.replace(/\.(test|long)\.tsx?$/, '');
  const ofProduct = own.replace(/^test\//, '');
  return [own, ofProduct].some((file) =>
    ['', '.ts', '.tsx', '.mjs', '.patch', '.sql', '.md'].some((ending) => isFile(join(ROOT, file + ending))),
  );
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isStory(path: string): boolean {
  return path.includes('/stories/') || STORIES.some((folder) => path.startsWith(folder));
}
