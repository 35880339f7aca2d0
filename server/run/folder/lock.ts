import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { FolderPaths } from '#server/run/folder/paths.ts';

/**
 * A folder locked for this process. Two processes destroy an embedded database, and PGlite itself does not
 * prevent that.
 */
export type Lock = { readonly release: () => Promise<void> };

/** Takes the data folder for this process; undefined when another process has it. */
export function lockFolder({ folder, lockFile }: FolderPaths): Promise<Lock | undefined> {
  return process.platform === 'linux' ? lockBySocket(folder) : lockByFile(lockFile);
}

/**
 * An abstract socket (Linux) named after the folder's device and inode, so that every path to the folder
 * gives one name. The kernel frees the socket however the process ends.
 */
export async function lockBySocket(folder: string): Promise<Lock | undefined> {
  const { dev, ino } = await stat(folder, { bigint: true });
  const socket = createServer((connection) => connection.destroy());
  return new Promise((resolve, reject) => {
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    socket.listen(`\0procuration-${dev}-${ino}`, () => {
      socket.unref();
      resolve({ release: () => new Promise((released) => socket.close(() => released())) });
    });
  });
}

/**
 * Milliseconds after which an unfinished lock file counts as abandoned: writing or stealing a lock file takes
 * a few.
 */
const UNFINISHED_FOR = 10_000;

/**
 * The lock where abstract sockets do not exist: a file that only one process can create, stolen when that
 * process is dead.
 */
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

/** The process of the file is dead, or died before it wrote its number. */
async function isAbandoned(file: string): Promise<boolean> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  return pid > 0 ? !isAlive(pid) : isOlder(file, UNFINISHED_FOR);
}

/** One thief at a time: of two that saw the same dead owner, the second would remove the first one's lock. */
async function steal(file: string): Promise<boolean> {
  const mark = `${file}.steal`;
  if (await isOlder(mark, UNFINISHED_FOR)) await rm(mark, { force: true });
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
  const status = await stat(file).catch(() => undefined);
  return status !== undefined && Date.now() - status.mtimeMs > milliseconds;
}

/** Whether a process of that number runs, whichever user it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
