import { access, mkdir, rename, rm } from 'node:fs/promises';
import { type Database, openDatabase } from '#drizzle/db.ts';
import { initRoles, migrate } from '#drizzle/migrate.ts';
import type { Lock } from '#server/run/folder/lock.ts';
import { lockFolder } from '#server/run/folder/lock-folder.ts';
import { type Places, placesIn } from '#server/run/folder/paths.ts';
import { readServerFile, removeServerFile } from '#server/run/folder/server-file.ts';
import { type Done, failed, reasonOf } from '#server/run/problem.ts';
import type { Report } from '#server/run/report.ts';
import { checkSchema } from '#server/run/schema.ts';

/** The embedded database of a folder that no other process has. `close` gives the folder back. */
export type Embedded = { readonly places: Places; readonly database: Database; readonly close: () => Promise<void> };

/** Opens it, made and migrated first where that is missing. */
export async function openEmbedded(folder: string, report: Report): Promise<Done<Embedded>> {
  const places = placesIn(folder);
  const held = await hold(places);
  if (!held.ok) return held;

  const opened = await open(places, report);
  if (!opened.ok) {
    await held.lock.release();
    return opened;
  }

  const { database } = opened;
  const { lock } = held;
  async function close(): Promise<void> {
    await removeServerFile(places);
    await database.close();
    await lock.release();
  }
  return { ok: true, places, database, close };
}

async function hold(places: Places): Promise<Done<{ readonly lock: Lock }>> {
  const { folder } = places;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const lock = await lockFolder(places);
    if (lock === undefined) return failed({ kind: 'folder-held', folder, by: await readServerFile(places) });
    await removeServerFile(places);
    return { ok: true, lock };
  } catch (error) {
    return failed({ kind: 'folder-unusable', folder, why: reasonOf(error) });
  }
}

async function open(places: Places, report: Report): Promise<Done<{ readonly database: Database }>> {
  try {
    if (!(await exists(places.database))) {
      report.step('create');
      await create(places);
    }
    report.step('open');
    const database = await openDatabase({ folder: places.database });
    await initRoles(database, undefined);
    await migrate(database);

    const problem = await checkSchema(database);
    if (problem === undefined) return { ok: true, database };
    await database.close();
    return failed(problem);
  } catch (error) {
    return failed({ kind: 'folder-unusable', folder: places.database, why: reasonOf(error) });
  }
}

/** Under another name until it is whole: a process killed while it makes one leaves nothing that looks like a database. */
async function create({ fresh, database }: Places): Promise<void> {
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  const made = await openDatabase({ folder: fresh });
  await made.close();
  await rename(fresh, database);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
