import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { type CsvLine, readCsv } from '#tui/commands/import/read-csv.ts';
import { IMPORT_WORDS } from '#tui/commands/import/words.ts';

type Header<Column extends string> = {
  readonly columns: readonly Column[];
  /** The sentence on columns that are missing, which says what the header is. */
  readonly missing: (columns: string) => string;
};

/** The lines under the header; throws an `ExitEarly` for a file with another header, or without lines. */
export function readLines<Column extends string>(
  text: string,
  { columns, missing }: Header<Column>,
  lang: Lang,
): readonly CsvLine[] {
  const words = IMPORT_WORDS[lang];
  const csv = readCsv(text);
  if (!csv.ok) throw new ExitEarly(EXIT.badInput, words.notCsv(csv.line, csv.why));
  const absent = columns.filter((column) => !csv.columns.includes(column));
  if (absent.length > 0) throw new ExitEarly(EXIT.badInput, missing(absent.join(', ')));
  if (csv.lines.length === 0) throw new ExitEarly(EXIT.badInput, words.nothing);
  return csv.lines;
}
