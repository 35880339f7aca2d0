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
  return pages.map((rows, place) => pageText([...headOf(place + 1, pages.length), ...rows]));
}

function pageText(rows: Rows): string {
  return `${rows.join('\n').replaceAll(NBSP, ' ')}\n`;
}

/** The pages of a list that is never whole in memory: none says how many there are. */
export type GrowingPages = {
  /** Adds a block; answers the pages that are full now. */
  readonly add: (block: Rows) => Rows;
  /** The last page. */
  readonly end: () => string;
};

/** Begins pages that fill as blocks come, each under its head; a block stays on its page where it can. */
export function startPages(headOf: (page: number) => Rows): GrowingPages {
  const room = HEIGHT - headOf(1).length;
  let page = 1;
  let rows: string[] = [];

  function turned(): string {
    const full = pageText([...headOf(page), ...rows]);
    page += 1;
    rows = [];
    return full;
  }
  return {
    add: (block) => {
      const full: string[] = [];
      for (const part of slices(block, room)) {
        if (rows.length > 0 && rows.length + part.length > room) full.push(turned());
        rows.push(...part);
      }
      return full;
    },
    end: turned,
  };
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
