import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { isAlive } from '#server/run/folder/alive.ts';
import type { Lock } from '#server/run/folder/lock.ts';

/** Milliseconds after which who left a file unfinished must have died at it: writing or stealing one takes a few. */
const LONGEST_MOMENT = 10_000;

/** Where the kernel keeps no lock: a file made by one process alone, and taken over when that process is dead. */
export async function lockByFile(file: string): Promise<Lock | undefined> {
  const isOurs = (await make(file)) || ((await isAbandoned(file)) && (await steal(file)));
  return isOurs ? { release: () => rm(file, { force: true }) } : undefined;
}

async function make(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Its process is dead, or died before it wrote its number. */
async function isAbandoned(file: string): Promise<boolean> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  return pid > 0 ? !isAlive(pid) : isOlder(file, LONGEST_MOMENT);
}

/** One thief at a time: of two that saw the same dead owner, the second would remove the first one's lock. */
async function steal(file: string): Promise<boolean> {
  const mark = `${file}.steal`;
  if (await isOlder(mark, LONGEST_MOMENT)) await rm(mark, { force: true });
  if (!(await make(mark))) return false;
  try {
    if (!(await isAbandoned(file))) return false;
    await rm(file, { force: true });
    return await make(file);
  } finally {
    await rm(mark, { force: true });
  }
}

async function isOlder(file: string, milliseconds: number): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > milliseconds;
}
