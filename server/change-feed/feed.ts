import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { StationId } from '#core/model/ids.ts';
import { type NotificationChannel, openChannel } from '#drizzle/connection/notifications.ts';
import { beatByDatabase } from '#server/change-feed/heartbeat.ts';
import { type PollerOptions, startPoller } from '#server/change-feed/poller.ts';
import { type ChangeFeed, makeWaiters } from '#server/change-feed/waiters.ts';
import { singleFlight } from '#server/concurrency/single-flight.ts';

/** `close` sends what is left to announce. */
export type SharedChangeFeed = ChangeFeed & { readonly close: () => Promise<void> };

/** Bytes of one notification: PostgreSQL takes fewer than 8000. */
const LONGEST_NOTIFICATION = 7_000;
/** Milliseconds between two announcements: each costs a commit, and reaches every server. */
const ANNOUNCE_EVERY = 50;

/**
 * Wakes waiting calls for this server's acts, for what other servers publish, and for what the poller finds;
 * beats as long as the database answers.
 */
export function openChangeFeed(options: PollerOptions): SharedChangeFeed {
  const { database, log, closing } = options;
  const localFeed = makeWaiters();
  const { publish: publishHere, waiters, cursors, beat: onBeat } = localFeed;
  let isHeard = false;
  beatByDatabase(options, { ...localFeed, isNeeded: () => !isHeard });
  const poll = startPoller(options, { waiters, publish: publishHere });
  const name = randomUUID();
  const { listenUrl } = database;
  const channel = listenUrl === undefined ? NO_CHANNEL : openChannel(listenUrl, { onNotify, onOpen, onLost, onBeat });

  function onNotify(text: string): void {
    const [from, ...stations] = text.split(' ');
    if (from !== name) publishHere(stations as StationId[]);
  }
  function onOpen(): void {
    isHeard = true;
    cursors.forget();
    poll();
  }
  function onLost(): void {
    isHeard = false;
    cursors.forget();
    log.warn('other servers are not heard: their changes are looked for');
  }

  const changed = new Set<StationId>();
  const announce = singleFlight(async () => {
    const stations = [...changed];
    changed.clear();
    for (const text of notificationTexts(name, stations)) await channel.notify(text);
    await pause(ANNOUNCE_EVERY, undefined, { signal: closing, ref: false }).catch(() => undefined);
  });

  function publish(stations: readonly StationId[]): void {
    if (stations.length === 0) return;
    publishHere(stations);
    if (channel === NO_CHANNEL) return;
    for (const station of stations) changed.add(station);
    announce.trigger();
  }

  async function close(): Promise<void> {
    await announce.settled();
    await channel.close();
  }
  return { ...localFeed, publish, close };
}

/** The embedded database has one server, which announces nothing. */
const NO_CHANNEL: NotificationChannel = { notify: async () => undefined, close: async () => undefined };

/** The name of the server and the stations, in as many texts as their length needs. */
function notificationTexts(name: string, stations: readonly StationId[]): readonly string[] {
  const texts: string[] = [];
  let text = name;
  for (const station of stations) {
    if (text.length + 1 + station.length > LONGEST_NOTIFICATION) {
      texts.push(text);
      text = name;
    }
    text += ` ${station}`;
  }
  return [...texts, text];
}
