import { Socket } from 'node:net';

/** The parts of the driver's options that say where the database is. */
type Target = { readonly host: readonly string[]; readonly port: readonly number[]; readonly path?: string | false };

/** The connections that are ending: the driver would still give them work, and forget it. */
const closing = new Set<Promise<void>>();

/** Waits until no connection is ending. */
export async function allClosed(): Promise<void> {
  while (closing.size > 0) await Promise.all(closing);
}

class SilentError extends Error {
  readonly code = 'ETIMEDOUT';
}

/** A connection whose end the driver hears of before it drops it: to roll back over one that is dropped already ends the process. */
class ClosingAwareSocket extends Socket {
  /** Bytes written by the last sign of the other side. */
  #answered = 0;

  override emit(event: string | symbol, ...facts: readonly unknown[]): boolean {
    if (event === 'data') this.#answered = this.bytesWritten;
    if (event !== 'close') return super.emit(event, ...facts);
    if (facts[0] !== true) this.#reportEnd();
    const ending = afterWrites().then(() => {
      closing.delete(ending);
      this.#reportEnd();
      super.emit('close', ...facts);
    });
    closing.add(ending);
    return true;
  }

  /** Ends it once what was written has had no answer for so many milliseconds, or up to twice as many: the database vanished, and its host says nothing. */
  closeWhenSilent(silence: number): this {
    let waitingSince = -1;
    const looking = setInterval(() => {
      const isWaiting = this.bytesWritten > this.#answered;
      if (isWaiting && waitingSince === this.#answered) this.destroy(new SilentError());
      waitingSince = isWaiting ? this.#answered : -1;
    }, silence);
    looking.unref();
    return this.once('close', () => clearInterval(looking));
  }

  #reportEnd(): void {
    if (this.listenerCount('error') === 0) return;
    super.emit('error', Object.assign(new Error('the connection ended'), { code: 'CONNECTION_CLOSED' }));
  }
}

/** The driver writes at the end of a turn: what it wrote on hearing of the end is gone a turn later. */
async function afterWrites(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
}

/** Opens connections for the driver, to each of the hosts in turn. `silence`: milliseconds after which one that does not answer is given up. */
export function makeSocketOpener(silence: number | undefined): (target: Target) => Socket {
  let opened = 0;
  return ({ host, port, path }) => {
    const turn = opened++ % host.length;
    const place = { host: host[turn] ?? 'localhost', port: port[turn] ?? 5432 };
    const socket = Object.assign(new ClosingAwareSocket(), place);
    if (silence !== undefined) socket.closeWhenSilent(silence);
    return path ? socket.connect(path) : socket.connect(place);
  };
}
