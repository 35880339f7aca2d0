import { Socket } from 'node:net';

/** The parts of the driver's options that say where the database is. */
type Target = { readonly host: readonly string[]; readonly port: readonly number[]; readonly path?: string | false };

/** A connection whose end the driver hears of before it drops it: to roll back over one that is dropped already ends the process. */
class HeardEnd extends Socket {
  override emit(event: string | symbol, ...facts: readonly unknown[]): boolean {
    if (event !== 'close') return super.emit(event, ...facts);
    if (facts[0] !== true && this.listenerCount('error') > 0) {
      super.emit('error', Object.assign(new Error('the connection ended'), { code: 'CONNECTION_CLOSED' }));
    }
    setImmediate(() => setImmediate(() => super.emit('close', ...facts)));
    return true;
  }
}

/** Opens connections for the driver, to each of the hosts in turn. */
export function makeSocketOpener(): (target: Target) => Socket {
  let opened = 0;
  return ({ host, port, path }) => {
    const turn = opened++ % host.length;
    const place = { host: host[turn] ?? 'localhost', port: port[turn] ?? 5432 };
    const socket = Object.assign(new HeardEnd(), place);
    return path ? socket.connect(path) : socket.connect(place);
  };
}
