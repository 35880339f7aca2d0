import type { Plan } from '#test/generate/plan.ts';

/** Two electors, by their places from 0 in the whole roll. */
export type Pair = { readonly mandant: number; readonly mandataire: number };
/** Stations and procurations of electors, computed by arithmetic: nothing is kept in memory. */
export type Layout = {
  readonly stations: number;
  readonly stationOf: (elector: number) => number;
  /** The place of a station's first elector; past the last station, the number of electors. */
  readonly startOf: (station: number) => number;
  readonly procuration: (index: number) => Pair;
  readonly request: (index: number) => Pair;
};

/** Spreads procurations and live requests evenly over the stations; nobody gives or receives twice. */
export function layoutOf({ electors, procurations, requests, largest, size }: Plan): Layout {
  const all = procurations + requests;
  const startOf = (station: number) => Math.min(electors, station === 0 ? 0 : largest + (station - 1) * size);
  const seatOf = (unit: number) => Math.floor((unit * electors) / all);
  const unitOf = (procuration: number) => Math.floor((procuration * all) / procurations);
  return {
    stations: electors <= largest ? 1 : 1 + Math.ceil((electors - largest) / size),
    stationOf: (elector) => (elector < largest ? 0 : 1 + Math.floor((elector - largest) / size)),
    startOf,
    procuration: (index) => ({
      mandant: seatOf(unitOf(index)),
      mandataire: seatOf(unitOf(partnerOf(index, procurations))) + 1,
    }),
    request: (index) => {
      const mandant = seatOf(Math.ceil(((index + 1) * all) / requests) - 1);
      return { mandant, mandataire: mandant + 1 };
    },
  };
}

/** Even indexes give to a neighbour, odd ones to someone half the roll away; nobody receives twice. */
function partnerOf(index: number, count: number): number {
  const far = Math.floor(count / 2);
  return index % 2 === 0 ? index : 2 * (((index - 1) / 2 + Math.floor(far / 2)) % far) + 1;
}
