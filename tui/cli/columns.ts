import { fitted, widthOf } from '#tui/terminal/width.ts';

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
