import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#drizzle/connection/database.ts';
import { schemaState } from '#drizzle/connection/migrate.ts';
import { query } from '#drizzle/connection/statement.ts';
import { openEmbedded } from '#server/run/embedded.ts';
import { inspectDatabase } from '#server/run/inspect.ts';
import { recoverAccount } from '#server/run/prepare/prepare.ts';
import { readSettings } from '#server/run/settings.ts';

const SILENT = { phase: () => undefined, problem: () => undefined, ready: () => undefined };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'procuration-folder-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A row of the first migration as a build before the first release wrote it, and a table with a row. */
const EARLIER = [
  sql`update drizzle.__drizzle_migrations set hash = 'earlier ' || id, created_at = id`,
  sql`create table kept as select 'as it was' as text`,
];
const STATE = sql`select text, (select hash from drizzle.__drizzle_migrations order by id limit 1) as hash,
  (select count(*)::int from drizzle.__drizzle_migrations) as migrations from kept`;

test('An account is recovered in no folder without data, and none is made', async () => {
  const nowhere = join(folder, 'nowhere');
  const read = readSettings({ PROCURATION_DATA: nowhere }, 'en');
  if (!read.ok) throw new Error(JSON.stringify(read.wrong));
  const recovery = { name: 'claire', codeHash: 'a'.repeat(64) };
  expect(await recoverAccount({ settings: read.settings, lang: 'en' }, recovery)).toMatchObject({
    ok: false,
    code: 78,
    sentence: expect.stringContaining(`${nowhere} contains no data`),
  });
  await expect(stat(nowhere)).rejects.toThrow('ENOENT');
});

test('A count that is not that of its rows is found by an inspection', async () => {
  const own = join(folder, 'counts');
  const opened = await openEmbedded(own, SILENT);
  if (!opened.ok) throw new Error(opened.problem.kind);
  await opened.close();
  const read = readSettings({ PROCURATION_DATA: own }, 'en');
  if (!read.ok) throw new Error(JSON.stringify(read.wrong));
  expect(await inspectDatabase(read.settings, 'en')).toMatchObject({ state: 'open', differingCounts: 0 });

  const database = await openDatabase({ folder: opened.paths.database });
  await database.db.execute(sql`insert into active_tallies values ('2027-04-11', gen_random_uuid(), 1)`);
  await database.close();
  expect(await inspectDatabase(read.settings, 'en')).toMatchObject({ state: 'open', differingCounts: 1 });
});

test('Every file of a data folder is its owner’s alone', async () => {
  const opened = await openEmbedded(join(folder, 'private'), SILENT);
  if (!opened.ok) throw new Error(opened.problem.kind);
  for (const statement of [sql`create table made as select 1 as one`, sql`checkpoint`]) {
    await opened.database.db.execute(statement);
  }
  await opened.close();

  const files = await readdir(opened.paths.folder, { recursive: true });
  expect(files.length).toBeGreaterThan(500);
  const modes = await Promise.all(
    files.map(async (file) => [file, (await stat(join(opened.paths.folder, file))).mode]),
  );
  expect(modes.filter(([, mode]) => Number(mode) & 0o077)).toEqual([]);
});

describe('A data folder made by a build from before the first release', () => {
  test('is told so, by the server and by the doctor, and stays as it is', async () => {
    const opened = await openEmbedded(folder, SILENT);
    if (!opened.ok) throw new Error(opened.problem.kind);
    for (const statement of EARLIER) await opened.database.db.execute(statement);
    const { known } = await schemaState(opened.database);
    await opened.close();

    expect(await openEmbedded(folder, SILENT)).toEqual({ ok: false, problem: { kind: 'schema-unreleased' } });

    const read = readSettings({ PROCURATION_DATA: folder }, 'en');
    if (!read.ok) throw new Error(JSON.stringify(read.wrong));
    const found = await inspectDatabase(read.settings, 'en');
    expect(found).toMatchObject({ state: 'closed', sentence: expect.stringContaining('before the first release') });
    const database = await openDatabase({ folder: opened.paths.database });
    expect(await query(database.db, STATE)).toEqual([{ text: 'as it was', hash: 'earlier 1', migrations: known }]);
    await database.close();
  });
});
