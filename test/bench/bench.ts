import type { Lab } from '#test/bench/lab.ts';

/** One number and its aim: an upper bound, or a lower bound with `isLeast`. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  readonly aim?: number;
  readonly isLeast?: boolean;
};
export type Unit = 'ms' | 'times' | 'a second' | 'MB' | '%' | '';

/** The figures of a bench. `notes` explain them; `printed` is text too long for the document. */
export type BenchResult = {
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
  readonly printed?: readonly string[];
};

export type Bench = {
  readonly name: string;
  readonly summary: string;
  readonly run: (lab: Lab) => Promise<BenchResult>;
};
