import { widthOf } from '#tui/terminal/width.ts';

/** One line of a text that is wrapped while it is typed; `start` counts the signs before it. */
export type WrappedLine = { readonly start: number; readonly signs: readonly string[] };
/** Where the cursor stands, counted from the first line and the first column. */
export type WrappedCursor = { readonly row: number; readonly column: number };

/** The lines of a text in so many columns: broken after a space where there is one, and no sign is lost. */
export function wrappedLines(signs: readonly string[], width: number): readonly WrappedLine[] {
  const lines: WrappedLine[] = [];
  let start = 0;
  while (start < signs.length) {
    const end = endOfLine(signs, start, width);
    lines.push({ start, signs: signs.slice(start, end) });
    start = end;
  }
  const last = lines.at(-1);
  const isFull = last === undefined || widthOf(last.signs.join('')) >= width;
  return isFull ? [...lines, { start: signs.length, signs: [] }] : lines;
}

export function wrappedCursor(lines: readonly WrappedLine[], cursor: number): WrappedCursor {
  const row = Math.max(
    0,
    lines.findLastIndex(({ start }) => start <= cursor),
  );
  const line = lines[row];
  return { row, column: line ? widthOf(line.signs.slice(0, cursor - line.start).join('')) : 0 };
}

function endOfLine(signs: readonly string[], start: number, width: number): number {
  let end = start;
  let columns = 0;
  for (; end < signs.length; end += 1) {
    columns += widthOf(signs[end] ?? '');
    if (columns > width) break;
  }
  if (end >= signs.length) return end;
  const space = signs.lastIndexOf(' ', end - 1);
  return space >= start ? space + 1 : Math.max(end, start + 1);
}
