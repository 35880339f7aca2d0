import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/**
 * Beside this file in the source, and beside the program once it is built (esbuild.config.mjs). `npm run
 * generate:cluster` makes it (drizzle.cluster.ts), for one version of the engine.
 */
const PACKED = fileURLToPath(new URL('./empty-cluster.br', import.meta.url));

/**
 * The uncompressed file begins with this index as JSON, after the length of the JSON in four bytes
 * (big-endian). The contents of the files follow, equal ones once.
 */
export type ClusterIndex = {
  /** The version of the embedded engine that made the cluster. */
  readonly engine: string;
  /** Each after the folder that it is in. */
  readonly folders: readonly string[];
  readonly files: readonly PackedFile[];
};

/** Zeros at the end of a file are left out: it has `size` bytes, of which `length` are stored at `offset`. */
type PackedFile = {
  readonly path: string;
  readonly size: number;
  readonly offset: number;
  readonly length: number;
};

export function readCluster(): { readonly index: ClusterIndex; readonly contents: Buffer } {
  const whole = brotliDecompressSync(readFileSync(PACKED));
  const begin = 4 + whole.readUInt32BE(0);
  return { index: JSON.parse(whole.toString('utf8', 4, begin)), contents: whole.subarray(begin) };
}

/**
 * Fills an empty folder with the empty cluster that the engine would make there itself, in a twentieth of the
 * time. Throws what the file system says.
 */
export function unpackCluster(folder: string): void {
  const { index, contents } = readCluster();
  for (const path of index.folders) mkdirSync(join(folder, path), { mode: 0o700 });
  for (const { path, size, offset, length } of index.files) {
    const file = join(folder, path);
    writeFileSync(file, contents.subarray(offset, offset + length), { flag: 'wx', mode: 0o600 });
    if (length < size) truncateSync(file, size);
  }
}
