import { STATION_STATES, type StationState } from '#core/law/polling-day/station-state.ts';
import type { Counts } from '#drizzle/queries/board.ts';

/** So many stations in a state. */
export type Counted = Counts & { readonly state: StationState; readonly stations: number };
export type Totals = Counts & {
  readonly stations: number;
  readonly states: { readonly [state in StationState]: number };
};
/** A department, a territory, the posts of a country, or a commune, with its name. */
export type Area = Totals & { readonly area: string; readonly name: string | undefined };

export function totalsOf(groups: readonly Counted[]): Totals {
  const sum = (of: (its: Counted) => number) => groups.reduce((total, its) => total + of(its), 0);
  const count = (state: StationState) => sum((its) => (its.state === state ? its.stations : 0));
  return {
    stations: sum(({ stations }) => stations),
    states: Object.fromEntries(STATION_STATES.map((state) => [state, count(state)])) as Totals['states'],
    proxy: sum(({ proxy }) => proxy),
    inPerson: sum(({ inPerson }) => inPerson),
    remote: sum(({ remote }) => remote),
    corrected: sum(({ corrected }) => corrected),
  };
}

type Placed = Counted & { readonly area: string; readonly name: string | undefined };

/** By department, or by commune. */
export function areasOf(groups: readonly Placed[]): readonly Area[] {
  const byArea = Map.groupBy(groups, ({ area }) => area);
  return [...byArea].map(([area, its]) => ({ area, name: its[0]?.name, ...totalsOf(its) }));
}
