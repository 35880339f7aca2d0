import { readFile } from 'node:fs/promises';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayAt, fromEpoch, instant, PARIS } from '#core/calendar/instant.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import type { Played } from '#server/demonstration/fill.ts';
import { insertPlayed } from '#server/demonstration/insert-recorded.ts';
import { record, tokensOf } from '#server/demonstration/record.ts';
import { RECORDING, readRecording, writeRecording } from '#server/demonstration/recording.ts';
import { sceneAt } from '#server/demonstration/scene.ts';
import { mapTexts } from '#server/demonstration/tokens.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { playAt, serveAt } from '#test/server/demonstration/opened.ts';

/**
 * Half past midnight in Paris, in winter, and still the day before in Papeete; the recording is of a noon in
 * spring.
 */
const NOW = instant('2027-11-06T23:30:00Z');

type Filled = Played & { readonly database: Database };
let played: Filled;
let loaded: Filled;
beforeAll(async () => {
  const database = await openEmptyDatabase('postgres');
  played = { database, ...(await playAt(database, NOW)) };
  loaded = await loadedAtOnce();
});
afterAll(() => Promise.all([played.database.close(), loaded.database.close()]));

async function loadedAtOnce(): Promise<Filled> {
  const database = await openEmptyDatabase('postgres');
  const machineClock = () => fromEpoch(Date.now());
  const scene = await sceneAt({ now: NOW, today: dayAt(NOW, PARIS) }, machineClock);
  const recording = await readRecording();
  await database.db.transaction((tx) => insertPlayed(tx, recording, { scene, machineClock, replaced: false }));
  return { database, scene, references: played.references };
}

describe('What the acts of the demonstration leave', () => {
  test('is in the recording: npm run generate:demonstration makes it', async () => {
    expect(await recorded(played)).toEqual(await recordedLines());
  });

  test('is there when the recording is loaded', async () => {
    expect(await recorded(loaded)).toEqual(await recordedLines());
  });

  test.each([
    ['the elections', sql`select to_jsonb(its) as row from elections its`],
    ['their rounds', sql`select to_jsonb(its) as row from rounds its`],
    ['their days', sql`select to_jsonb(its) as row from round_dates its`],
    ['the stations', sql`select to_jsonb(its) as row from polling_stations its`],
    ['the people', sql`select to_jsonb(its) as row from electors its`],
    ['their rolls', sql`select to_jsonb(its) - 'id' as row from registrations its`],
    ['the accounts', sql`select to_jsonb(its) as row from accounts its`],
    ['the habilitations', sql`select to_jsonb(its) as row from habilitations its`],
    ['the counts of votes', sql`select to_jsonb(its) as row from tallies its`],
    ['the counts by quarters of an hour', sql`select to_jsonb(its) as row from quarter_tallies its`],
    [
      'the counts of procurations',
      sql`select jsonb_build_object('day', last_day, 'count', sum(count)) as row from active_tallies group by last_day`,
    ],
    ['the chains of the log', sql`select jsonb_build_object('chain', chain, 'seq', seq) as row from audit_head`],
  ])('is the same, played or loaded: %s', async (_what, select) => {
    const rows = await rowsOf(played, select);

    expect(await rowsOf(loaded, select)).toEqual(rows);
    expect(rows.length).toBeGreaterThan(0);
  });
});

test('The next procuration of a loaded demonstration has the number after the last one', async () => {
  const [row] = await query<{ readonly isNext: boolean }>(
    loaded.database.db,
    sql`select nextval('recorded_no') = (select max(recorded_no) from procurations) + 1 as "isNext"`,
  );

  expect(row).toEqual({ isNext: true });
});

test('The log of a loaded demonstration is intact, and its accounts open', async () => {
  const server = await serveAt(loaded.database, NOW);
  const { chains, entries, faults } = await (await server.signIn('admin')).audit.verify.query({});

  expect(faults).toEqual([]);
  expect(chains).toBeGreaterThan(10);
  expect(entries).toBeGreaterThan(1_000);
  await server.close();
});

async function recorded({ database, ...its }: Filled): Promise<readonly string[]> {
  return writeRecording(await record(database, its)).split('\n');
}

async function recordedLines(): Promise<readonly string[]> {
  return (await readFile(RECORDING, 'utf8')).split('\n');
}

/** In an order and in words that do not depend on ids. */
async function rowsOf({ database, scene }: Filled, select: SQL): Promise<readonly string[]> {
  const token = tokensOf(scene);
  const rows = await query<{ readonly row: unknown }>(database.db, select);
  return rows.map(({ row }) => JSON.stringify(mapTexts(row, token))).sort();
}
