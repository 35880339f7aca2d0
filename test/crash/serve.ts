import pino from 'pino';
import { fromEpoch, instant } from '#core/calendar/instant.ts';
import { type DatabaseLocation, openDatabase } from '#drizzle/connection/database.ts';
import { startServer } from '#server/server.ts';
import { POLLING_TEN } from '#test/database/places.ts';

/**
 * A whole server in a process of its own, to be killed: `node serve.ts PORT url|folder LOCATION [NOW]`. It
 * sends its parent its URL; the parent sends it the time.
 */
const [port = '', kind, path = '', begun = POLLING_TEN] = process.argv.slice(2);
let now = instant(begun);
process.on('message', (time) => {
  now = instant(String(time));
});
const where: DatabaseLocation = kind === 'url' ? { url: path } : { folder: path };
const database = await openDatabase(where);
const server = await startServer({
  database,
  clock: () => now,
  machineClock: () => fromEpoch(Date.now()),
  log: pino({ level: 'error' }, pino.destination(2)),
  host: '127.0.0.1',
  port: Number(port),
  version: 'crash',
});

process.once('SIGTERM', async () => {
  await server.close();
  await database.close();
  process.exit(0);
});
process.send?.(server.url);
