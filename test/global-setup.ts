import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { makePlace } from '#test/postgres/place.ts';
import { startPostgres } from '#test/postgres/start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's URL of the run's PostgreSQL: a test makes a database of its own there. */
    readonly postgresUrl: string;
    /** Where this run keeps its embedded databases. */
    readonly embeddedFolder: string;
  }
}

const ROOT = join(import.meta.dirname, '..');

/** A PostgreSQL, a folder for embedded databases and the built program, each once for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await promisify(execFile)(process.execPath, ['esbuild.config.mjs'], { cwd: ROOT });
  const { url, stop } = await startPostgres();
  project.provide('postgresUrl', url);
  const embedded = await makePlace();
  project.provide('embeddedFolder', embedded);
  return async () => {
    await stop();
    await rm(embedded, { recursive: true, force: true });
  };
}
