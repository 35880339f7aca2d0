import { lengthOf, wrap } from '#core/messages/wrap.ts';

/** Columns of the paper. */
export const WIDTH = 80;
/** Widths of the number, the mandant, the mandataire and the vote; two blanks part the columns. */
const WIDTHS = [5, 28, 28, 13] as const;
const BETWEEN = '  ';

export type Cells = readonly [number: string, mandant: string, mandataires: readonly string[], vote: string];

/** One line of the list as rows of the paper: a name is never cut, it goes on below. */
export function rowsOf([number, mandant, mandataires, vote]: Cells): readonly string[] {
  const [, nameWidth, otherWidth] = WIDTHS;
  const columns = [[number], wrap(mandant, nameWidth), mandataires.flatMap((name) => wrap(name, otherWidth)), [vote]];
  const rows = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) =>
    columns
      .map((column, place) => padded(column[row] ?? '', place))
      .join(BETWEEN)
      .trimEnd(),
  );
}

function padded(text: string, place: number): string {
  const blanks = ' '.repeat(Math.max(0, (WIDTHS[place] ?? 0) - lengthOf(text)));
  return place === 0 ? blanks + text : text + blanks;
}

/** Two texts at the two ends of a row; what does not fit of the left one goes on below. */
export function apart(left: string, right: string): readonly string[] {
  const lines = wrap(left, WIDTH - lengthOf(right) - BETWEEN.length);
  const [first = '', ...following] = lines;
  return [first + ' '.repeat(WIDTH - lengthOf(first) - lengthOf(right)) + right, ...following];
}
