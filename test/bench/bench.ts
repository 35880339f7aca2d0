import type { Lab } from '#test/bench/lab.ts';

/** One number, with the aim it is read against: at most, or at least where `isLeast`. */
export type Figure = {
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  readonly aim?: number;
  readonly isLeast?: boolean;
};
export type Unit = 'ms' | 'times' | 'a second' | 'MB' | '%' | '';

/** What a bench found; `notes` are what must be known to read it, `printed` is too long for a document. */
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
