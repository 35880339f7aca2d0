import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAllowed, PERMISSIONS } from '#core/law/access/permissions.ts';
import { appRouter } from '#server/router.ts';

const ROOT = join(import.meta.dirname, '../..');
const text = readFileSync(join(ROOT, 'docs/api.md'), 'utf8');
const documented = [...text.matchAll(/^### (\S+)$/gm)].map(([, name = '']) => name);

test('docs/api.md names procedures that there are', () => {
  const known = Object.keys(appRouter._def.procedures);
  expect(documented.filter((name) => !known.includes(name))).toEqual([]);
});

test('docs/api.md names every procedure that electors alone, or also, may call', () => {
  const permissions = Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[];
  const theirs = permissions.filter((permission) => isAllowed('elector', permission));
  expect(theirs.filter((name) => !documented.includes(name))).toEqual([]);
});
