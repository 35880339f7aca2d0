import { writeFile } from 'node:fs/promises';
import pino from 'pino';
import { dayAt, fromEpoch, instant, PARIS } from '#core/calendar/instant.ts';
import { openDatabase } from '#drizzle/connection/database.ts';
import { initRoles, migrate } from '#drizzle/connection/migrate.ts';
import { fill } from '#server/demonstration/fill.ts';
import { record } from '#server/demonstration/record.ts';
import { RECORDING, writeRecording } from '#server/demonstration/recording.ts';

/**
 * `npm run generate:demonstration`: plays the acts of the demonstration by the use cases themselves, on an empty
 * database, and records what they leave. The recording is the same whatever the moment.
 */
const NOW = instant('2027-04-11T12:34:56.789Z');

const database = await openDatabase({ folder: undefined });
await initRoles(database, undefined);
await migrate(database);
const machineClock = () => fromEpoch(Date.now());
const moment = { now: NOW, today: dayAt(NOW, PARIS) };
const played = await fill({ database, machineClock, log: pino({ level: 'silent' }), ...moment });
await writeFile(RECORDING, writeRecording(await record(database, played)));
await database.close();
