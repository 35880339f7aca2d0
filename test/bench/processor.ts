import { readFile } from 'node:fs/promises';

/**
 * The kernel's clock ticks a hundred times a second. The positions count the fields after the program's name
 * in /proc/PID/stat.
 */
const MILLISECONDS_A_TICK = 10;
const USER = 11;
const SYSTEM = 12;

/** Milliseconds of processor time that a process has used; NaN without /proc. */
export async function spentCpu(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const facts = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return MILLISECONDS_A_TICK * (Number(facts[USER]) + Number(facts[SYSTEM]));
}
