import type { DashboardStation } from '#tui/answers.ts';
import { csvCell } from '#tui/cli/csv.ts';

const COLUMNS = [
  'station',
  'communeName',
  'state',
  'openedAt',
  'closedAt',
  'proxy',
  'inPerson',
  'remote',
  'corrected',
  'lastAt',
] as const satisfies readonly (keyof DashboardStation)[];

/** One line a station under a heading; instants are UTC. */
export function dashboardCsv(stations: readonly DashboardStation[]): string {
  const lines = stations.map((station) => COLUMNS.map((column) => csvCell(station[column], ',')).join(','));
  return [COLUMNS.join(','), ...lines].join('\n');
}
