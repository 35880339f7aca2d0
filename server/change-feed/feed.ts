import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { StationId } from '#core/model/ids.ts';
import { type Line, openLine } from '#drizzle/line.ts';
import type { ServerContext } from '#server/api/context.ts';
import { lookOut } from '#server/change-feed/poller.ts';
import { makeWakes, type Wakes } from '#server/change-feed/waiters.ts';
import { inTurn } from '#server/concurrency/single-flight.ts';

type Around = Pick<ServerContext, 'database' | 'log' | 'closing'> & {
  /** Milliseconds between two looks for what no other server told. */
  readonly lookEvery: number;
};
export type Live = Wakes & { readonly close: () => Promise<void> };

/** Bytes that PostgreSQL lets be told at once: fewer than its 8000. */
const LONGEST = 7_000;
/** Milliseconds between two tellings: each costs a commit, and wakes every server. */
const APART = 50;

/** Who waits is woken by this server's acts, by what the others tell of theirs, and by a look for what nobody told. */
export function goLive({ database, log, ...around }: Around): Live {
  const wakes = makeWakes();
  const { wake: wakeHere, waiting, reached } = wakes;
  const look = lookOut({ database, log, ...around }, { waiting, wake: wakeHere });
  const name = randomUUID();
  const { listenUrl } = database;
  const line = listenUrl === undefined ? SILENT : openLine(listenUrl, { heard, opened, lost });

  function heard(text: string): void {
    const [from, ...stations] = text.split(' ');
    if (from !== name) wakeHere(stations as StationId[]);
  }
  function opened(): void {
    reached.forget();
    look();
  }
  function lost(): void {
    reached.forget();
    log.warn('other servers are not heard: their changes are looked for');
  }

  const changed = new Set<StationId>();
  const tell = inTurn(async () => {
    const stations = [...changed];
    changed.clear();
    for (const text of texts(name, stations)) await line.tell(text);
    await pause(APART, undefined, { signal: around.closing, ref: false }).catch(() => undefined);
  });

  function wake(stations: readonly StationId[]): void {
    if (stations.length === 0) return;
    wakeHere(stations);
    if (line === SILENT) return;
    for (const station of stations) changed.add(station);
    tell.soon();
  }

  async function close(): Promise<void> {
    await tell.ended();
    await line.close();
  }
  return { ...wakes, wake, close };
}

/** The embedded database has one server. */
const SILENT: Line = { tell: async () => undefined, close: async () => undefined };

function texts(name: string, stations: readonly StationId[]): readonly string[] {
  const all: string[] = [];
  let text = name;
  for (const station of stations) {
    if (text.length + 1 + station.length > LONGEST) {
      all.push(text);
      text = name;
    }
    text += ` ${station}`;
  }
  return [...all, text];
}
