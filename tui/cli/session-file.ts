import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openPrivateFile } from '#tui/cli/private-file.ts';

/**
 * The session that `login` keeps. `folder` is the data folder of its server, whose address changes at each
 * start; undefined for a server that was named by its address.
 */
export type KeptSession = {
  readonly url: string;
  readonly folder?: string | undefined;
  readonly name: string;
  readonly token: string;
};

const fileIn = (stateFolder: string) => join(stateFolder, 'session.json');

export async function readSession(stateFolder: string): Promise<KeptSession | undefined> {
  const text = await readFile(fileIn(stateFolder), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : sessionIn(text);
}

export function keepSession(stateFolder: string, session: KeptSession): Promise<void> {
  return writePrivate(fileIn(stateFolder), `${JSON.stringify(session)}\n`);
}

export async function forgetSession(stateFolder: string): Promise<void> {
  await rm(fileIn(stateFolder), { force: true });
}

/** Writes the whole file or nothing, readable by its owner alone. */
export async function writePrivate(file: string, text: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  const draft = await openPrivateFile(file);
  await draft.write(text);
  await draft.end();
}

function sessionIn(text: string): KeptSession | undefined {
  try {
    const { url, folder, name, token } = JSON.parse(text);
    const isWhole = [url, name, token].every((part) => typeof part === 'string');
    return isWhole ? { url, name, token, ...(typeof folder === 'string' && { folder }) } : undefined;
  } catch {
    return undefined;
  }
}
