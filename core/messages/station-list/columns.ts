/** Columns of the paper. */
export const WIDTH = 80;
/** Of the number, the mandant, the mandataire, the vote; two blanks between them. */
const WIDTHS = [5, 28, 28, 13] as const;
const BETWEEN = '  ';

export type Cells = readonly [number: string, mandant: string, mandataires: readonly string[], vote: string];

const graphemes = new Intl.Segmenter();

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

/** The text in lines of so many columns, broken between words; a longer word is broken inside. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(' ').flatMap((word) => piecesOf(word, width))) {
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (lengthOf(longer) > width) {
      lines.push(line);
      line = piece;
    } else line = longer;
  }
  return [...lines, line];
}

function piecesOf(word: string, width: number): readonly string[] {
  const signs = Array.from(graphemes.segment(word), ({ segment }) => segment);
  const count = Math.max(1, Math.ceil(signs.length / width));
  return Array.from({ length: count }, (_, place) => signs.slice(place * width, (place + 1) * width).join(''));
}

/** Both on one row, as far apart as the paper lets them. */
export function apart(left: string, right: string): readonly string[] {
  const lines = wrap(left, WIDTH - lengthOf(right) - BETWEEN.length);
  const [first = '', ...others] = lines;
  return [first + ' '.repeat(WIDTH - lengthOf(first) - lengthOf(right)) + right, ...others];
}

function lengthOf(text: string): number {
  return [...graphemes.segment(text)].length;
}
