import { Duplex } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import type { PGlite } from '@electric-sql/pglite';
import { keepPrivate } from '#drizzle/connection/private-files.ts';

/** The last message of a connection: the embedded engine would end with it. */
const TERMINATE = 'X'.charCodeAt(0);

/**
 * The engine's own default is 128 MB of buffers, which stay resident once they have been used: four times the
 * demonstration's data.
 */
const BUFFERS = ['-c', 'shared_buffers=32MB'];

/**
 * The optimizing compiler takes more than 500 MB and a second for a single function of the engine; a mark,
 * most of which is not the engine's work, is faster by less than a tenth afterwards.
 */
const BASELINE_COMPILER_ONLY = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/**
 * Loaded only where it is used: the embedded engine weighs some 150 MB. `folder`: undefined in memory, for
 * tests.
 */
export async function openEngine(folder: string | undefined): Promise<PGlite> {
  for (const flag of BASELINE_COMPILER_ONLY) setFlagsFromString(flag);
  const [{ PGlite }, { btree_gin }, { btree_gist }, { pg_trgm }, { NodeFS }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/btree_gin'),
    import('@electric-sql/pglite/contrib/btree_gist'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
    import('@electric-sql/pglite/nodefs'),
  ]);
  const startParams = [...PGlite.defaultStartParams, ...BUFFERS];
  const where = folder === undefined ? {} : { dataDir: folder, fs: keepPrivate(new NodeFS(folder)) };
  return PGlite.create({ ...where, extensions: { btree_gin, btree_gist, pg_trgm }, startParams });
}

/**
 * The embedded engine as a connection of the driver: the messages that would travel by TCP, in this process.
 */
export class EmbeddedSocket extends Duplex {
  readonly readyState = 'open';
  readonly #engine: PGlite;

  /**
   * It is never full. After a full one the driver waits for `drain`, and takes a connection that has answered
   * by then for free, though a transaction holds it: here the answer always comes first.
   */
  constructor(engine: PGlite) {
    super({ writableHighWaterMark: Number.MAX_SAFE_INTEGER });
    this.#engine = engine;
  }

  override _read(): void {}

  override _write(messages: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    const answered = messages[0] === TERMINATE ? Promise.resolve(null) : this.#engine.execProtocolRaw(messages);
    answered.then((answers) => this.push(answers)).then(() => done(), done);
  }

  setKeepAlive(): this {
    return this;
  }
}
