import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** The machine of the run; `load` is the mean load of the minute before the benches. */
export type Machine = {
  readonly cores: number;
  readonly model: string;
  readonly memoryGb: number;
  readonly node: string;
  readonly load: number;
};

const GB = 2 ** 30;

export function thisMachine(): Machine {
  return {
    cores: availableParallelism(),
    model: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / GB),
    node: process.version,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}
