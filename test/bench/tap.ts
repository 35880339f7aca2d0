import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { conversation, type Statement } from '#test/bench/conversation.ts';

/** What a client and a PostgreSQL said: each statement in the order in which it ended, and how often the client had to wait. */
export type Heard = { readonly statements: readonly Statement[]; readonly roundTrips: number };
/** Stands between a server and its PostgreSQL, on loopback and without TLS, and listens. */
export type Tap = {
  /** The database as it is reached through here. */
  readonly url: string;
  /** All that is said while `run` runs. */
  readonly during: (run: () => Promise<unknown>) => Promise<Heard>;
  readonly close: () => Promise<void>;
};

export async function openTap(databaseUrl: string): Promise<Tap> {
  const there = new URL(databaseUrl);
  let statements: Statement[] = [];
  let roundTrips = 0;
  const open = new Set<Socket>();

  function join(client: Socket): void {
    const server = connect(Number(there.port), there.hostname);
    for (const socket of [client, server]) socket.setNoDelay(true);
    const { sent, answered } = conversation((statement) => void statements.push(statement));
    let isAnswered = true;
    client.on('data', (bytes: Buffer) => {
      if (isAnswered) roundTrips += 1;
      isAnswered = false;
      sent(bytes);
      server.write(bytes);
    });
    server.on('data', (bytes: Buffer) => {
      isAnswered = true;
      answered(bytes);
      client.write(bytes);
    });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  }

  const listener = createServer(join).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  const here = new URL(databaseUrl);
  if (address !== null && typeof address === 'object') here.host = `127.0.0.1:${address.port}`;
  return {
    url: here.href,
    during: async (run) => {
      statements = [];
      roundTrips = 0;
      await run();
      return { statements: [...statements], roundTrips };
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      listener.close();
      await once(listener, 'close');
    },
  };
}
