import { STATION_STATES, type StationState } from '#core/rules/board.ts';

type Counted = {
  readonly state: StationState;
  readonly proxy: number;
  readonly inPerson: number;
  readonly remote: number;
  readonly corrected: number;
};
export type Totals = Omit<Counted, 'state'> & {
  readonly stations: number;
  readonly states: { readonly [state in StationState]: number };
};

export function totalsOf(stations: readonly Counted[]): Totals {
  const sum = (of: (its: Counted) => number) => stations.reduce((total, its) => total + of(its), 0);
  const count = (state: StationState) => sum((its) => (its.state === state ? 1 : 0));
  return {
    stations: stations.length,
    states: Object.fromEntries(STATION_STATES.map((state) => [state, count(state)])) as Totals['states'],
    proxy: sum(({ proxy }) => proxy),
    inPerson: sum(({ inPerson }) => inPerson),
    remote: sum(({ remote }) => remote),
    corrected: sum(({ corrected }) => corrected),
  };
}
