import { access, mkdir, rename, rm } from 'node:fs/promises';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { unpackCluster } from '#drizzle/connection/empty-cluster.ts';
import { initRoles } from '#drizzle/connection/migrate.ts';
import { bringSchemaUp } from '#server/run/database-problem.ts';
import type { Lock } from '#server/run/folder/lock.ts';
import { lockFolder } from '#server/run/folder/lock.ts';
import { type FolderPaths, folderPaths } from '#server/run/folder/paths.ts';
import { readServerFile, removeServerFile } from '#server/run/folder/server-file.ts';
import { type Done, failed, reasonOf } from '#server/run/problem.ts';
import type { Report } from '#server/run/report.ts';

/** The embedded database of a folder that no other process has. `close` gives the folder back. */
export type Embedded = {
  readonly paths: FolderPaths;
  readonly database: Database;
  readonly close: () => Promise<void>;
};

/** Whether a folder holds a database already. */
export function holdsData(folder: string): Promise<boolean> {
  return exists(folderPaths(folder).database);
}

/** Opens it, made and migrated first where that is missing. */
export async function openEmbedded(folder: string, report: Report): Promise<Done<Embedded>> {
  const paths = folderPaths(folder);
  const locked = await lockDataFolder(paths);
  if (!locked.ok) return locked;

  const opened = await open(paths, report);
  if (!opened.ok) {
    await locked.lock.release();
    return opened;
  }

  const { database } = opened;
  const { lock } = locked;
  async function close(): Promise<void> {
    await removeServerFile(paths);
    await database.close();
    await lock.release();
  }
  return { ok: true, paths, database, close };
}

async function lockDataFolder(paths: FolderPaths): Promise<Done<{ readonly lock: Lock }>> {
  const { folder } = paths;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const lock = await lockFolder(paths);
    if (lock === undefined) return failed({ kind: 'folder-held', folder, by: await readServerFile(paths) });
    await removeServerFile(paths);
    return { ok: true, lock };
  } catch (error) {
    return failed({ kind: 'folder-unusable', folder, why: reasonOf(error) });
  }
}

async function open(paths: FolderPaths, report: Report): Promise<Done<{ readonly database: Database }>> {
  try {
    if (!(await exists(paths.database))) {
      report.phase('create');
      await create(paths);
    }
    report.phase('open');
    const database = await openDatabase({ folder: paths.database });
    await initRoles(database, undefined);

    const current = await bringSchemaUp(database);
    if (current.ok) return { ok: true, database };
    await database.close();
    return current;
  } catch (error) {
    return failed({ kind: 'folder-unusable', folder: paths.database, why: reasonOf(error) });
  }
}

/**
 * Creates the database under another name until it is whole, so that a killed process leaves nothing that
 * looks like one.
 */
async function create({ fresh, database }: FolderPaths): Promise<void> {
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  unpackCluster(fresh);
  await rename(fresh, database);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
