import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const LONGEST = 110;
const COMMENT = /^\s*(\/\/|\*|\/\*\*)/;

test('A line of a comment has 110 characters at most', async () => {
  const long: string[] = [];
  for await (const path of glob('{core,drizzle,server,tui,web,test}/**/*.{ts,tsx}', { cwd: ROOT })) {
    const lines = (await readFile(join(ROOT, path), 'utf8')).split('\n');
    for (const [index, line] of lines.entries())
      if (COMMENT.test(line) && line.length > LONGEST) long.push(`${path}:${index + 1}`);
  }

  expect(long).toEqual([]);
});
