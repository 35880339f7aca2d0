import type { ClosingLabels } from '#tui/labels/station-closing.ts';

export const stationClosingEn: ClosingLabels = {
  now: ['F8', 'totals'],
  toCompare: 'To be compared with what the bureau has counted.',
  reading: 'Counting the totals',
  printed: 'The printer took the closing sheet. Sign it. Esc: search.',
  noPrinter: 'No printer here: procuration station sheet closing gives this sheet.',
};
