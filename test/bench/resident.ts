import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Figure } from '#test/bench/bench.ts';

const KILOBYTES = 1_024;
const run = promisify(execFile);

/** The resident memory of a process. */
export async function resident(what: string, pid: number): Promise<Figure> {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', `${pid}`]);
  return { what, value: Number(stdout) / KILOBYTES, unit: 'MB' };
}

/** The resident memory of a process at its largest, in MB. */
export async function largest(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / KILOBYTES;
}
