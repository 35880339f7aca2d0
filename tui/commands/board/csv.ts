import type { DashboardStation } from '#tui/answers.ts';

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
  const lines = stations.map((its) => COLUMNS.map((column) => cell(its[column])).join(','));
  return [COLUMNS.join(','), ...lines].join('\n');
}

/** RFC 4180; a sign that a spreadsheet would take for a formula is kept from it. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '').replace(/^[=+\-@]/u, "'$&");
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
