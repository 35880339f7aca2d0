import { wrap } from '#core/messages/wrap.ts';
import { fitted, widthOf } from '#tui/terminal/width.ts';

/** What stands before a line that goes on with the one above. */
const INDENT = '    ';

/** Rows of parts as lines whose parts stand one under the other; no line ends with spaces. */
export function columnLines(rows: readonly (readonly string[])[], between: string): readonly string[] {
  const count = Math.max(0, ...rows.map(({ length }) => length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((part, column) => fitted(part, widths[column] ?? 0))
      .join(between)
      .trimEnd(),
  );
}

/**
 * The same on a terminal of so many columns: where a line does not fit, the last parts of each row go below
 * it, and no word is broken.
 */
export function fittedColumns(
  rows: readonly (readonly string[])[],
  between: string,
  columns: number,
): readonly string[] {
  const fits = (lines: readonly string[]) => lines.every((line) => widthOf(line) <= columns);
  const all = columnLines(rows, between);
  if (fits(all)) return all;

  let count = Math.max(1, ...rows.map(({ length }) => length - 1));
  const headsOf = () =>
    columnLines(
      rows.map((row) => row.slice(0, count)),
      between,
    );
  while (count > 1 && !fits(headsOf())) count -= 1;
  return headsOf().flatMap((head, place) => {
    const rest = (rows[place] ?? []).slice(count).filter((part) => part !== '');
    if (rest.length === 0) return [head];
    return [head, ...wrap(rest.join(' · '), columns - INDENT.length).map((line) => INDENT + line)];
  });
}
