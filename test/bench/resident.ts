import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Figure } from '#test/bench/bench.ts';

const KILOBYTES = 1_024;
const run = promisify(execFile);

/** The resident memory of a process. */
export async function resident(what: string, pid: number): Promise<Figure> {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', `${pid}`]);
  return { what, value: Number(stdout) / KILOBYTES, unit: 'MB' };
}
