import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { conversation, type Statement } from '#test/bench/tap/conversation.ts';

/**
 * The statements between a client and PostgreSQL in the order in which they ended, the notices that
 * PostgreSQL sent, and the number of round trips.
 */
export type Traffic = {
  readonly statements: readonly Statement[];
  readonly notices: readonly string[];
  readonly roundTrips: number;
};
/**
 * A proxy between a server and its PostgreSQL, on loopback and without TLS, that records the traffic. It
 * records nothing of the connection on which a server listens: that one carries signs of life and
 * notifications, at moments that no call chooses.
 */
export type Tap = {
  /** The URL of the database through the proxy. */
  readonly url: string;
  /** The traffic while `run` runs, and the answer of `run`. */
  readonly during: <Answer>(run: () => Promise<Answer>) => Promise<Traffic & { readonly answer: Answer }>;
  readonly close: () => Promise<void>;
};

type TrafficListener = {
  readonly ended: (statement: Statement) => void;
  readonly noticed: (text: string) => void;
  readonly waited: () => void;
};

export async function openTap(databaseUrl: string): Promise<Tap> {
  const url = new URL(databaseUrl);
  let statements: Statement[] = [];
  let notices: string[] = [];
  let roundTrips = 0;
  const ear: TrafficListener = {
    ended: (statement) => void statements.push(statement),
    noticed: (text) => void notices.push(text),
    waited: () => {
      roundTrips += 1;
    },
  };
  const open = new Set<Socket>();
  const listener = createServer((client) => {
    const server = connect(Number(url.port), url.hostname);
    for (const socket of relay(client, server, ear)) open.add(socket.once('close', () => open.delete(socket)));
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  const here = new URL(databaseUrl);
  if (address !== null && typeof address === 'object') here.host = `127.0.0.1:${address.port}`;

  async function during<Answer>(run: () => Promise<Answer>) {
    statements = [];
    notices = [];
    roundTrips = 0;
    const answer = await run();
    return { answer, statements: [...statements], notices: [...notices], roundTrips };
  }
  async function close(): Promise<void> {
    for (const socket of open) socket.destroy();
    listener.close();
    await once(listener, 'close');
  }
  return { url: here.href, during, close };
}

/** Relays bytes both ways, and closes both sockets when one closes. */
function relay(client: Socket, server: Socket, { waited, ...listener }: TrafficListener): readonly Socket[] {
  const { sent, answered, isListening } = conversation(listener);
  let isAnswered = true;
  client.on('data', (bytes: Buffer) => {
    sent(bytes);
    if (isAnswered && !isListening()) waited();
    isAnswered = false;
    server.write(bytes);
  });
  server.on('data', (bytes: Buffer) => {
    isAnswered = true;
    answered(bytes);
    client.write(bytes);
  });
  const sockets = [client, server];
  for (const socket of sockets) {
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.forEach((other) => void other.destroy()));
  }
  return sockets;
}
