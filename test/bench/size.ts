/** The size and length of a run; `quick` runs only show that the benches work. */
export type Size = {
  readonly name: 'whole' | 'quick';
  readonly electors: number;
  readonly procurations: number;
  readonly requests: number;
  readonly largest: number;
  /** Of ten procurations, how many run ten months. */
  readonly periods: number;
  /** Seconds of the open loop, of full load and pgbench, and of use before memory is read. */
  readonly seconds: { readonly paced: number; readonly full: number; readonly use: number };
  /** Terminals that follow their station's list. */
  readonly listeners: number;
  /** Repetitions of what is measured one by one. */
  readonly times: number;
};

export const WHOLE: Size = {
  name: 'whole',
  electors: 300_000,
  procurations: 110_000,
  requests: 3_000,
  largest: 3_000,
  periods: 1,
  seconds: { paced: 60, full: 15, use: 60 },
  listeners: 1_000,
  times: 200,
};
export const QUICK: Size = {
  name: 'quick',
  electors: 20_000,
  procurations: 8_000,
  requests: 300,
  largest: 3_000,
  periods: 1,
  seconds: { paced: 5, full: 3, use: 5 },
  listeners: 100,
  times: 20,
};

/** Electors for each procuration on the command line: its two, and some who give nothing. */
const ELECTORS = 2.1;

type SizeOptions = {
  readonly procurations?: string;
  readonly periods?: string;
  readonly listeners?: string;
  readonly largest?: string;
};

/** A size with the numbers of the command line instead of its own. */
export function sizeWith(size: Size, sizeOptions: SizeOptions): Size {
  const procurations = Number(sizeOptions.procurations ?? size.procurations);
  const periods = Number(sizeOptions.periods ?? size.periods);
  const listeners = Number(sizeOptions.listeners ?? size.listeners);
  const largest = Number(sizeOptions.largest ?? size.largest);
  const electors = Math.max(size.electors, 2 * largest, Math.ceil(ELECTORS * (procurations + size.requests)));
  return { ...size, electors, procurations, periods, listeners, largest };
}
