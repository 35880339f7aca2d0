import { Socket } from 'node:net';

/** The parts of the driver's options that say where the database is. */
type Target = { readonly host: readonly string[]; readonly port: readonly number[]; readonly path?: string | false };

/** Connections that are closing: the driver would still give them statements, and forget these. */
const closing = new Set<Promise<void>>();

/** Waits until no connection is ending, and whoever asked on one that was has been told. */
export async function allClosed(): Promise<void> {
  while (closing.size > 0) {
    await Promise.all(closing);
    await nextTurn();
  }
}

class SilentError extends Error {
  readonly code = 'ETIMEDOUT';
}

/**
 * Reports its end to the driver before the driver drops it: a roll-back on a dropped connection would end the
 * process.
 */
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

  /**
   * Closes after `silence` to twice `silence` milliseconds in which nothing written was answered: the host of
   * the database is gone.
   */
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

/**
 * The driver writes at the end of an event-loop turn: two turns later, what it wrote because of the end is
 * gone.
 */
async function afterWrites(): Promise<void> {
  await nextTurn();
  await nextTurn();
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Opens connections for the driver, to each of the hosts in turn. `silence`: milliseconds after which one
 * that does not answer is given up.
 */
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
