/** How big and how long; `quick` ones say that the harness works, and nothing else. */
export type Size = {
  readonly name: 'whole' | 'quick';
  readonly electors: number;
  readonly procurations: number;
  readonly requests: number;
  readonly largest: number;
  /** Of the open loop, of full load and pgbench, of the use before memory is read. */
  readonly seconds: { readonly paced: number; readonly full: number; readonly use: number };
  /** Of what is measured one by one. */
  readonly times: number;
};

export const WHOLE: Size = {
  name: 'whole',
  electors: 300_000,
  procurations: 110_000,
  requests: 3_000,
  largest: 3_000,
  seconds: { paced: 60, full: 15, use: 60 },
  times: 200,
};
export const QUICK: Size = {
  name: 'quick',
  electors: 20_000,
  procurations: 8_000,
  requests: 300,
  largest: 3_000,
  seconds: { paced: 5, full: 3, use: 5 },
  times: 20,
};
