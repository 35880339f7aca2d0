import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import type { ClusterIndex } from '#drizzle/connection/empty-cluster.ts';
import packageJson from './package.json' with { type: 'json' };

/**
 * `npm run generate:cluster`: the cluster that the embedded engine makes in an empty folder, packed. To be run
 * when the engine's version changes, and then only: no table of ours is in it.
 */
const PACKED = 'drizzle/connection/empty-cluster.br';

const { '@electric-sql/pglite': engineVersion } = packageJson.dependencies;
const folder = await mkdtemp(join(tmpdir(), 'procuration-cluster-'));
try {
  const engine = await PGlite.create({ dataDir: folder });
  await engine.close();
  await writeFile(PACKED, compressed(await packed(folder)));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function packed(cluster: string): Promise<Buffer> {
  const entries = await readdir(cluster, { withFileTypes: true, recursive: true });
  const pathsOf = (kind: 'isDirectory' | 'isFile') =>
    entries
      .filter((entry) => entry[kind]())
      .map((entry) => relative(cluster, join(entry.parentPath, entry.name)))
      .sort();
  const stored = new Map<string, { readonly offset: number; readonly bytes: Buffer }>();
  let end = 0;
  const files: ClusterIndex['files'][number][] = [];
  for (const path of pathsOf('isFile')) {
    const whole = await readFile(join(cluster, path));
    const bytes = withoutZeros(whole);
    const key = bytes.toString('latin1');
    const { offset } = stored.get(key) ?? { offset: end };
    if (!stored.has(key)) {
      stored.set(key, { offset, bytes });
      end += bytes.length;
    }
    files.push({ path, size: whole.length, offset, length: bytes.length });
  }
  const index: ClusterIndex = { engine: engineVersion, folders: pathsOf('isDirectory'), files };
  const head = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, ...[...stored.values()].map(({ bytes }) => bytes)]);
}

function withoutZeros(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
}

function compressed(bytes: Buffer): Buffer {
  const { BROTLI_PARAM_LGWIN: window, BROTLI_PARAM_SIZE_HINT: hint } = constants;
  return brotliCompressSync(bytes, { params: { [window]: constants.BROTLI_MAX_WINDOW_BITS, [hint]: bytes.length } });
}
