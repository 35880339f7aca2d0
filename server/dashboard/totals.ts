import { STATION_STATES, type StationState } from '#core/law/polling-day/station-state.ts';
import type { Counts } from '#drizzle/queries/dashboard.ts';

/** So many stations in a state. */
export type CountedStations = Counts & { readonly state: StationState; readonly stations: number };
export type Totals = Counts & {
  readonly stations: number;
  readonly states: { readonly [state in StationState]: number };
};
/** A department, a territory, the posts of a country, or a commune, with its name. */
export type Area = Totals & { readonly area: string; readonly name: string | undefined };

export function totalsOf(groups: readonly CountedStations[]): Totals {
  const sum = (of: (group: CountedStations) => number) => groups.reduce((total, group) => total + of(group), 0);
  const count = (state: StationState) => sum((group) => (group.state === state ? group.stations : 0));
  return {
    stations: sum(({ stations }) => stations),
    states: Object.fromEntries(STATION_STATES.map((state) => [state, count(state)])) as Totals['states'],
    proxy: sum(({ proxy }) => proxy),
    inPerson: sum(({ inPerson }) => inPerson),
    remote: sum(({ remote }) => remote),
    corrected: sum(({ corrected }) => corrected),
  };
}

type CountedInArea = CountedStations & { readonly area: string; readonly name: string | undefined };

/** By department, or by commune. */
export function areasOf(groups: readonly CountedInArea[]): readonly Area[] {
  const byArea = Map.groupBy(groups, ({ area }) => area);
  return [...byArea].map(([area, group]) => ({ area, name: group[0]?.name, ...totalsOf(group) }));
}
