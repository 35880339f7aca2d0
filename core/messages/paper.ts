import { NBSP } from '#core/messages/typeset.ts';
import { lengthOf, wrap } from '#core/messages/wrap.ts';

/** Columns and rows of the paper. */
export const WIDTH = 80;
const HEIGHT = 60;
export const RULE = '-'.repeat(WIDTH);

export type Rows = readonly string[];
type HeadOf = (page: number, of: number) => Rows;

/** Pages of blocks, each under its head; a block stays on its page where it can. */
export function pagesOf(headOf: HeadOf, blocks: readonly Rows[]): Rows {
  const pages = paged(blocks, HEIGHT - headOf(1, 1).length);
  return pages.map(
    (rows, place) => `${[...headOf(place + 1, pages.length), ...rows].join('\n').replaceAll(NBSP, ' ')}\n`,
  );
}

/** A title, with the number of the page at the right end of the first row. */
export function titled(title: string, page: string): Rows {
  const [first = '', ...more] = wrap(title, WIDTH - 14);
  return [`${first}${' '.repeat(WIDTH - lengthOf(first) - 12)}${page.padStart(12)}`, ...more];
}

/** A title over its lines, each as wide as the paper, and a blank row after them. */
export function section(title: string, lines: readonly string[]): Rows {
  return [...(title === '' ? [] : [title]), ...lines.flatMap((line) => indented(line)), ''];
}

/** A line under a title; what does not fit goes on below. */
export function indented(line: string, by = 2): Rows {
  return wrap(line, WIDTH - by).map((row) => ' '.repeat(by) + row);
}

function paged(blocks: readonly Rows[], room: number): readonly Rows[] {
  const pages: string[][] = [[]];
  for (const block of blocks.flatMap((rows) => slices(rows, room))) {
    const page = pages.at(-1);
    if (page && page.length + block.length <= room) page.push(...block);
    else pages.push([...block]);
  }
  return pages;
}

/** A block longer than a page goes on to the next. */
function slices(rows: Rows, room: number): readonly Rows[] {
  const count = Math.ceil(rows.length / room);
  return Array.from({ length: count }, (_, place) => rows.slice(place * room, (place + 1) * room));
}
