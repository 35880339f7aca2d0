import { execFile } from 'node:child_process';
import { chmod, mkdtemp, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Who runs PostgreSQL when it may not be the one who runs the tests. */
export type Account = { readonly uid: number; readonly gid: number };

const PREFIX = 'procuration-postgres-';
const run = promisify(execFile);

/** PostgreSQL refuses root, so root lends it to `nobody`, an account of every system. */
export async function postgresAccount(): Promise<Account | undefined> {
  if (!isRoot()) return undefined;
  const [uid, gid] = await Promise.all([run('id', ['-u', 'nobody']), run('id', ['-g', 'nobody'])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/**
 * A new folder that names the process it belongs to, so that a later run can tell whether it is still in use.
 */
export async function makePlace(): Promise<string> {
  return await mkdtemp(join(await parentOfPlaces(), `${PREFIX}${process.pid}-`));
}

export async function giveTo(account: Account | undefined, folder: string): Promise<void> {
  await chmod(folder, 0o700);
  if (account !== undefined) await run('chown', ['-R', `${account.uid}:${account.gid}`, folder]);
}

/** The process that the folder of this name belongs to; undefined when it is none of ours. */
export function ownerOf(name: string): number | undefined {
  const [, pid] = new RegExp(`^${PREFIX}(\\d+)-`).exec(name) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

/** A temporary folder may be private to one user; `nobody` would not reach it. */
export async function parentOfPlaces(): Promise<string> {
  const own = await realpath(tmpdir());
  return !isRoot() || (await openToAll(own)) ? own : '/tmp';
}

async function openToAll(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) return false;
  return dirname(folder) === folder || (await openToAll(dirname(folder)));
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
