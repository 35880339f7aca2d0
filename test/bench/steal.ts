import { readFile } from 'node:fs/promises';

/** Ticks of all processors since the machine started: those its host gave to other machines, of all that passed. */
export type Ticks = { readonly steal: number; readonly all: number };

/** What `/proc/stat` says in its first line (proc(5)): eight kinds of time, of which the last is steal. */
export function ticksIn(stat: string): Ticks {
  const kinds = stat.split('\n', 1).join('').split(/\s+/).slice(1, 9).map(Number);
  return { steal: kinds.at(7) ?? 0, all: kinds.reduce((sum, kind) => sum + kind, 0) };
}

/** Undefined where no host says it. */
export async function readTicks(): Promise<Ticks | undefined> {
  return readFile('/proc/stat', 'utf8').then(ticksIn, () => undefined);
}

/** Per cent of the processors' time that others had between the two, for what they took slows what is measured. */
export function stealBetween(before: Ticks, after: Ticks): number {
  return (100 * (after.steal - before.steal)) / Math.max(1, after.all - before.all);
}
