import pino from 'pino';
import { fromEpoch } from '#core/instant.ts';
import { openDatabase, type Where } from '#drizzle/db.ts';
import { startServer } from '#server/start.ts';
import { POLLING_TEN } from '#test/make/places.ts';

/** A whole server in a process of its own, to be killed: `node serve.ts PORT url|folder WHERE`; tells its parent where it listens. */
const [port = '', kind, path = ''] = process.argv.slice(2);
const where: Where = kind === 'url' ? { url: path } : { folder: path };
const database = await openDatabase(where);
const server = await startServer({
  database,
  clock: () => POLLING_TEN,
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
