import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isAlive } from '#server/run/folder/lock.ts';
import type { FolderPaths } from '#server/run/folder/paths.ts';
import type { Holder } from '#server/run/problem.ts';

/** Says where this process serves; only a process that holds the folder's lock does. */
export async function writeServerFile({ serverFile }: FolderPaths, url: string): Promise<void> {
  const draft = `${serverFile}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify({ url, pid: process.pid } satisfies Holder)}\n`, { mode: 0o600 });
  await rename(draft, serverFile);
}

/** The address for programs of this machine, when the server listens on every one. */
export function fromHere(url: string): string {
  return url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
}

export async function removeServerFile({ serverFile }: FolderPaths): Promise<void> {
  await rm(serverFile, { force: true });
}

/** The server that the file names, when its process is alive. */
export async function readServerFile({ serverFile }: FolderPaths): Promise<Holder | undefined> {
  const text = await readFile(serverFile, 'utf8').catch(() => undefined);
  const holder = text === undefined ? undefined : holderIn(text);
  return holder && isAlive(holder.pid) ? holder : undefined;
}

/** Undefined for a text that is no holder: an earlier program wrote the file, or a person. */
function holderIn(text: string): Holder | undefined {
  try {
    const { url, pid } = JSON.parse(text);
    return typeof url === 'string' && Number.isInteger(pid) && pid > 0 ? { url, pid } : undefined;
  } catch {
    return undefined;
  }
}
