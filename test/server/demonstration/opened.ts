import pino from 'pino';
import { addMinutes, type Clock, fromEpoch, type Instant } from '#core/instant.ts';
import type { Database } from '#drizzle/db.ts';
import { type Loaded, loadDemonstration } from '#server/demonstration/load.ts';
import { startServer } from '#server/start.ts';
import { type Api, connect } from '#test/server/terminal.ts';

const SILENT = pino({ level: 'silent' });

/** Loads the demonstration as if it were `now`. */
export function loadAt(database: Database, now: Instant, machineClock: Clock = () => now): Promise<Loaded> {
  return loadDemonstration({ database, clock: () => now, machineClock, log: SILENT, version: 'test' });
}

/** A server on a database that holds the demonstration, at one instant, and terminals signed in with what it shows. */
export async function serveAt(database: Database, now: Instant) {
  const server = await startServer({
    database,
    clock: () => now,
    machineClock: () => fromEpoch(Date.now()),
    log: SILENT,
    host: '127.0.0.1',
    port: 0,
    version: 'test',
  });
  const { demonstration } = await connect(server.url, undefined).health.query({});
  if (demonstration === null) throw new Error('the server shows no demonstration');

  async function signIn(name: string): Promise<Api> {
    const password = demonstration?.accounts[0]?.password ?? '';
    const { token } = await connect(server.url, undefined).session.signIn.mutate({ name, password });
    return connect(server.url, token);
  }
  return { demonstration, signIn, close: server.close };
}
