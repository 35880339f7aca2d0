import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The folder of the patches: `NAME.patch` is a unified diff of one file of the package NAME (README.md). */
export const PATCHES = import.meta.dirname;

/** The text of a file after the patch. Throws when the file is not the one that the patch was made of. */
export function patched(text, patch) {
  return hunksOf(patch).reduce((done, [before, after]) => {
    const around = done.split(before);
    if (around.length !== 2) throw new Error(`a patch does not fit any more: its library has changed\n${before}`);
    return around.join(after);
  }, text);
}

function hunksOf(patch) {
  const hunks = patch.split(/^@@ .*\n/m).slice(1);
  return hunks.map((hunk) => [linesOf(hunk, '-'), linesOf(hunk, '+')]);
}

/** The lines of a hunk without a sign, and those with this one. */
function linesOf(hunk, sign) {
  const lines = hunk.split('\n').filter((line) => line.startsWith(' ') || line.startsWith(sign));
  return lines.map((line) => line.slice(1)).join('\n');
}

/** Each patch, with the end of the path of the file that it changes. */
export async function readPatches() {
  const names = (await readdir(PATCHES)).filter((name) => name.endsWith('.patch'));
  return Promise.all(
    names.sort().map(async (name) => {
      const patch = await readFile(join(PATCHES, name), 'utf8');
      const [, file = ''] = /^\+\+\+ b\/(.+)$/m.exec(patch) ?? [];
      return { patch, path: join('node_modules', basename(name, '.patch'), file) };
    }),
  );
}

/** For esbuild: takes each library with its patch; a patch that does not fit is an error. */
export const PATCHED = {
  name: 'patched',
  async setup(build) {
    for (const { path, patch } of await readPatches()) {
      build.onLoad({ filter: new RegExp(`${path.replaceAll(/[^\w-]/g, '.')}$`) }, async ({ path: file }) => ({
        contents: patched(await readFile(file, 'utf8'), patch),
      }));
    }
  },
};
