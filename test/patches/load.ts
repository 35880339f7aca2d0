import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { PATCHED } from '#patches/patched.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** A file of a library, by its path under node_modules, with the patches or as it is. */
export async function loadLibrary(file: string, isPatched: boolean) {
  const folder = await mkdtemp(join(tmpdir(), 'procuration-patch-'));
  try {
    const outfile = join(folder, 'library.mjs');
    await build({
      entryPoints: [join(ROOT, 'node_modules', file)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node22',
      logLevel: 'error',
      plugins: isPatched ? [PATCHED] : [],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
