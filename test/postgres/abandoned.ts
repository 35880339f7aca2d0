import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ownerOf, parentOfPlaces } from '#test/postgres/place.ts';

const PATIENCE_MS = 5_000;
const run = promisify(execFile);

/** Stops the servers that killed test runs left behind, and removes their folders; running ones stay. */
export async function removeAbandoned(): Promise<void> {
  const parent = await parentOfPlaces();
  for (const name of await readdir(parent)) {
    const owner = ownerOf(name);
    if (owner === undefined || isAlive(owner)) continue;

    const folder = join(parent, name);
    await stopServerIn(folder);
    await rm(folder, { recursive: true, force: true }).catch(unlessOfAnother);
  }
}

async function stopServerIn(folder: string): Promise<void> {
  const data = join(folder, 'data');
  const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n').map(Number);
  if (!pid || !(await commandLine(pid)).includes(data)) return;

  process.kill(pid, 'SIGQUIT');
  for (const end = performance.now() + PATIENCE_MS; isAlive(pid) && performance.now() < end; ) await setTimeout(20);
}

/** The number of a process that ended may since have gone to another: its command line tells. */
async function commandLine(pid: number): Promise<string> {
  try {
    return await readFile(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    const listed = await run('ps', ['-o', 'args=', '-p', `${pid}`]).catch(() => ({ stdout: '' }));
    return listed.stdout;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function unlessOfAnother(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EACCES' && error.code !== 'EPERM') throw error;
}
