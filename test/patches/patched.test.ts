import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { PATCHED, patched, readPatches } from '#patches/patched.mjs';

const ROOT = join(import.meta.dirname, '../..');
const PATCH = `--- a/index.js
+++ b/index.js
@@ -1,4 +1,4 @@
 const first = 1;
-const second = 2;
+const second = 3;
 const third = 3;

@@ -9,2 +9,1 @@
-last();
 done();
`;
const TEXT = 'const first = 1;\nconst second = 2;\nconst third = 3;\nlast();\ndone();\n';

describe('A patch', () => {
  test('changes its lines, wherever they stand', () => {
    expect(patched(TEXT, PATCH)).toBe('const first = 1;\nconst second = 3;\nconst third = 3;\ndone();\n');
    expect(patched(`// new\n${TEXT}`, PATCH)).toMatch(/^\/\/ new\n/);
  });

  test.each([
    ['whose lines are not there', TEXT.replace('third', 'other')],
    ['whose lines are there twice', TEXT + TEXT],
    ['that was taken already', patched(TEXT, PATCH)],
  ])('%s does not fit', (_, text) => {
    expect(() => patched(text, PATCH)).toThrow('does not fit');
  });
});

test('Every patch is of a file that the screens are made of', async () => {
  const patches = await readPatches();
  expect(patches.length).toBeGreaterThan(0);
  const { metafile } = await build({
    entryPoints: ['tui/main.tsx'],
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['react-devtools-core'],
    jsx: 'automatic',
    write: false,
    metafile: true,
    outdir: 'dist',
    splitting: true,
    plugins: [PATCHED],
  });
  const taken = Object.keys(metafile.inputs);
  for (const { path } of patches) expect(taken.filter((file) => file.endsWith(path))).toHaveLength(1);
});
