import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { COLUMNS, type Fault, type Place, readPlaces } from '#tui/commands/import/communes/read-places.ts';
import { IMPORT_WORDS } from '#tui/commands/import/communes/words.ts';
import { readCsv } from '#tui/commands/import/read-csv.ts';

/** Faults told at most. */
const MOST = 100;

/** Every place of a file, which is whole and right; else a `ExitEarly` that says every fault with its line. */
export function readFile(text: string, lang: Lang): readonly Place[] {
  const words = IMPORT_WORDS[lang];
  const csv = readCsv(text);
  if (!csv.ok) throw new ExitEarly(EXIT.badInput, words.notCsv(csv.line, csv.why));
  const missing = COLUMNS.filter((column) => !csv.columns.includes(column));
  if (missing.length > 0) throw new ExitEarly(EXIT.badInput, words.columns(missing.join(', ')));
  if (csv.lines.length === 0) throw new ExitEarly(EXIT.badInput, words.nothing);

  const read = readPlaces(csv.lines);
  if (!read.ok) throw new ExitEarly(EXIT.badInput, sayFaults(read.faults, lang));
  return read.places;
}

function sayFaults(faults: readonly Fault[], lang: Lang): string {
  const words = IMPORT_WORDS[lang];
  const lines = faults.slice(0, MOST).map(({ line, fault, value }) => words.atLine(line, words.fault[fault](value)));
  const more = faults.length > MOST ? [words.more(faults.length - MOST)] : [];
  return [...lines, ...more, words.refused(faults.length)].join('\n');
}
