import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The session that `login` keeps. `folder`: it was opened on the server of that data folder, whose address changes at each start. */
export type KeptSession = {
  readonly url: string;
  readonly folder?: string | undefined;
  readonly name: string;
  readonly token: string;
};

const fileIn = (stateFolder: string) => join(stateFolder, 'session.json');

export async function readSession(stateFolder: string): Promise<KeptSession | undefined> {
  const text = await readFile(fileIn(stateFolder), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : kept(text);
}

export function keepSession(stateFolder: string, session: KeptSession): Promise<void> {
  return writePrivate(fileIn(stateFolder), `${JSON.stringify(session)}\n`);
}

export async function forgetSession(stateFolder: string): Promise<void> {
  await rm(fileIn(stateFolder), { force: true });
}

/** Whole or not at all, and for its owner's eyes alone. */
export async function writePrivate(file: string, text: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  await rm(draft, { force: true });
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
  await rename(draft, file);
}

function kept(text: string): KeptSession | undefined {
  try {
    const { url, folder, name, token } = JSON.parse(text);
    const isWhole = [url, name, token].every((part) => typeof part === 'string');
    return isWhole ? { url, name, token, ...(typeof folder === 'string' && { folder }) } : undefined;
  } catch {
    return undefined;
  }
}
