import { readFile } from 'node:fs/promises';

/** Processor ticks since the machine started: `steal` are those that its host gave to other machines. */
export type Ticks = { readonly steal: number; readonly all: number };

/** Reads the first line of `/proc/stat` (proc(5)): eight kinds of time, of which the last is steal. */
export function ticksIn(stat: string): Ticks {
  const kinds = stat.split('\n', 1).join('').split(/\s+/).slice(1, 9).map(Number);
  return { steal: kinds.at(7) ?? 0, all: kinds.reduce((sum, kind) => sum + kind, 0) };
}

/** Undefined where there is no `/proc/stat`. */
export async function readTicks(): Promise<Ticks | undefined> {
  return readFile('/proc/stat', 'utf8').then(ticksIn, () => undefined);
}

/** Per cent of processor time stolen between two readings. Stolen time slows what is measured. */
export function stealBetween(before: Ticks, after: Ticks): number {
  return (100 * (after.steal - before.steal)) / Math.max(1, after.all - before.all);
}
