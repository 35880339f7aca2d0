import type { Lang } from '#core/model/lang.ts';
import type { ProcurationCounts } from '#tui/answers.ts';
import { csvHead, csvLine } from '#tui/cli/csv.ts';
import { COUNTS_WORDS } from '#tui/commands/counts/words.ts';

/** One line a commune or a department under a heading, as a spreadsheet in French opens it. */
export function countsCsv(areas: ProcurationCounts['areas'], lang: Lang): string {
  const lines = areas.map(({ area, name, inFrance, abroad, paper, online, inControl, rejected, revoked, ...more }) => [
    area,
    name,
    inFrance + abroad + paper + online,
    inFrance,
    abroad,
    paper,
    online,
    inControl,
    rejected,
    revoked,
    more.void,
  ]);
  return [csvHead(COUNTS_WORDS[lang].columns), ...lines.map(csvLine)].join('');
}
