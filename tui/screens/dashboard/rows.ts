import type { DashboardArea, DashboardStation } from '#tui/answers.ts';
import { narrowing } from '#tui/forms/filter.ts';
import { sayArea, sayStation } from '#tui/screens/dashboard/say-dashboard.ts';
import type { State } from '#tui/screens/dashboard/state.ts';

const [areasNarrowed, stationsNarrowed] = [
  narrowing(sayArea),
  narrowing<DashboardStation>((each, lang) => sayStation(each, lang)),
];
const NONE: readonly never[] = [];

/** The areas drawn in the place of the stations, where one answer cannot hold all stations. */
function areasOf({ shown, view }: State): readonly DashboardArea[] {
  const isTooMany = shown?.dashboard.next !== undefined && shown.question.filter === 'all' && view === 'stations';
  return isTooMany ? shown.dashboard.areas : NONE;
}

/** Whether the rows are areas, which can be opened. */
export function hasAreas(state: State): boolean {
  return areasOf(state).length > 0;
}

/** The areas that the filter shows. */
export function areasShown(state: State): readonly DashboardArea[] {
  return areasNarrowed(areasOf(state), state.filter);
}

/** The stations of the answer that the filter shows. */
export function stationsShown({ shown, filter }: State): readonly DashboardStation[] {
  return stationsNarrowed(shown?.dashboard.stations ?? NONE, filter);
}

/** The rows on the screen, and how many there are without the filter. */
export function rowCounts(state: State): { readonly shown: number; readonly all: number } {
  const { view, shown } = state;
  if (hasAreas(state)) return { shown: areasShown(state).length, all: areasOf(state).length };
  if (view === 'stations') return { shown: stationsShown(state).length, all: shown?.dashboard.stations.length ?? 0 };
  const count = shown?.dashboard.quarters.length ?? 0;
  return { shown: count, all: count };
}
