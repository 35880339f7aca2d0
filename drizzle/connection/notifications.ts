import type postgres from 'postgres';
import { makeClient } from '#drizzle/connection/client.ts';
import { KEEPALIVES } from '#drizzle/connection/limits.ts';

/**
 * `onOpen` is called at first and after each break: notifications sent in between are lost, so the listener
 * must look for itself. `onBeat` is called each time that PostgreSQL has answered since.
 */
export type Listener = {
  readonly onNotify: (text: string) => void;
  readonly onOpen: () => void;
  readonly onLost: () => void;
  readonly onBeat: () => void;
};
/** LISTEN and NOTIFY between the servers of one database, on a connection that opens again by itself. */
export type NotificationChannel = {
  /**
   * Drops the notification when the connection is broken: listeners look for changes themselves once it is
   * open again.
   */
  readonly notify: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const CHANNEL = 'procuration';
/** Milliseconds between two signs of life: whoever hears none for twice as long knows that one is missing. */
export const BEAT = 1_500;
/** Milliseconds that a sign of life may take. */
const ANSWER = 5_000;
const LONGEST_PAUSE = 8_000;
const KEPT_ALIVE = Object.entries(KEEPALIVES)
  .map(([name, value]) => `set ${name} = ${value}`)
  .join('; ');

/** Listens straight to the PostgreSQL: no pooler that lends connections keeps one that listens. */
export function openChannel(url: string, listener: Listener): NotificationChannel {
  let isOver = false;
  let attempts = 0;
  let open: postgres.Sql | undefined;
  let again: NodeJS.Timeout | undefined;

  function drop(client: postgres.Sql): void {
    void client.end({ timeout: 0 }).catch(() => undefined);
    if (open !== client || isOver) return;
    open = undefined;
    if (attempts === 0) listener.onLost();
    attempts += 1;
    again = setTimeout(connect, pauseAfter(attempts));
  }

  function connect(): void {
    const client = listenerOn(url, { onNotify: listener.onNotify, onEnd: () => drop(client) });
    open = client;
    inTime(client.unsafe(`${KEPT_ALIVE}; listen ${CHANNEL}`)).then(
      () => {
        if (open !== client) return;
        attempts = 0;
        listener.onOpen();
      },
      () => drop(client),
    );
  }

  async function notify(text: string): Promise<void> {
    const client = open;
    if (client) await inTime(client`select pg_notify(${CHANNEL}, ${text})`).catch(() => drop(client));
  }

  let asked: postgres.Sql | undefined;
  const beating = setInterval(() => {
    const client = open;
    if (client === undefined || client === asked || attempts > 0) return;
    asked = client;
    inTime(client.unsafe('select 1'))
      .then(listener.onBeat, () => drop(client))
      .finally(() => {
        if (asked === client) asked = undefined;
      });
  }, BEAT);
  beating.unref();
  connect();

  async function close(): Promise<void> {
    isOver = true;
    clearInterval(beating);
    clearTimeout(again);
    await open?.end({ timeout: 1 });
  }
  return { notify, close };
}

type ConnectionEvents = { readonly onNotify: (text: string) => void; readonly onEnd: () => void };

/**
 * A client of one connection, whose end is reported: by default the driver opens another and says nothing.
 */
function listenerOn(url: string, { onNotify, onEnd }: ConnectionEvents): postgres.Sql {
  const events = { onnotify: (_channel: string, text: string) => onNotify(text), onclose: onEnd };
  const lasting = { max: 1, idle_timeout: 0, max_lifetime: null, connect_timeout: 5 };
  const session = { connection: { application_name: 'procuration-live' }, onnotice: () => undefined };
  return makeClient(url, { ...lasting, ...session, ...events });
}

function inTime<Answer>(answer: PromiseLike<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no answer in time')), ANSWER);
    answer.then(resolve, reject).then(() => clearTimeout(late));
  });
}

/** Milliseconds, spread so that servers do not come back together. */
function pauseAfter(attempts: number): number {
  const longest = Math.min(LONGEST_PAUSE, 100 * 2 ** attempts);
  return longest / 2 + (Math.random() * longest) / 2;
}
