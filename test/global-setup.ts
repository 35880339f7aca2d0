import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '#test/postgres/start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's URL of the run's PostgreSQL: a test makes a database of its own there. */
    readonly postgresUrl: string;
  }
}

const ROOT = join(import.meta.dirname, '..');

/** A PostgreSQL, and the program as `npm start` runs it, each once for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await promisify(execFile)(process.execPath, ['esbuild.config.mjs'], { cwd: ROOT });
  const { url, stop } = await startPostgres();
  project.provide('postgresUrl', url);
  return stop;
}
