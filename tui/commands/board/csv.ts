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
  const lines = stations.map((station) => COLUMNS.map((column) => cell(station[column])).join(','));
  return [COLUMNS.join(','), ...lines].join('\n');
}

/** A cell by RFC 4180; an apostrophe keeps a spreadsheet from reading a text as a formula. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '').replace(/^[=+\-@]/u, "'$&");
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
