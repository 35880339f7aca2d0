import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lang } from '#core/model/lang.ts';
import { PASSWORD } from '#test/database/world.ts';
import type { Running } from '#test/server/running.ts';
import { type } from '#test/tui/commands/type.ts';

/**
 * A folder for the state and files of one person, and the environment of the commands that the person types.
 */
export type SignedIn = { readonly folder: string; readonly environment: { readonly [name: string]: string } };

/** Signs someone in by command; the caller removes the folder. */
export async function signedIn(running: Running, name: string, lang: Lang = 'fr'): Promise<SignedIn> {
  const folder = await mkdtemp(join(tmpdir(), 'procuration-commands-'));
  const environment = { LANG: lang, XDG_STATE_HOME: folder, PROCURATION_URL: running.url };
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, PASSWORD);
  await type(['login', '--name', name, '--password-file', passwordFile], { environment });
  return { folder, environment };
}
