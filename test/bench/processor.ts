import { readFile } from 'node:fs/promises';

/** Of the kernel's clock: a hundred a second on every Linux; and where they stand among the facts after the program's name. */
const MILLISECONDS_A_TICK = 10;
const USER = 11;
const SYSTEM = 12;

/** Milliseconds of processor that a process has used; none where the system does not say so in /proc. */
export async function spentCpu(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const facts = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return MILLISECONDS_A_TICK * (Number(facts[USER]) + Number(facts[SYSTEM]));
}
