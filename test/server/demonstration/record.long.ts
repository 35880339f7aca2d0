import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { instant } from '#core/calendar/instant.ts';
import { record } from '#server/demonstration/record.ts';
import { RECORDING, writeRecording } from '#server/demonstration/recording.ts';
import { openEmptyDatabase } from '#test/database/open.ts';
import { playAt } from '#test/server/demonstration/opened.ts';

test.each([
  '2027-01-01T00:30:00Z',
  '2027-03-29T09:10:00Z',
  '2026-10-25T00:40:00Z',
  '2028-02-29T23:59:59Z',
  '2027-12-31T22:15:00Z',
])('The recording of the demonstration is the same when its acts are played at %s', async (text) => {
  const database = await openEmptyDatabase('postgres');
  const recorded = writeRecording(await record(database, await playAt(database, instant(text))));

  expect(recorded.split('\n')).toEqual((await readFile(RECORDING, 'utf8')).split('\n'));
  await database.close();
});
