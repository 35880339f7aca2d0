import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BENCHES } from '#test/bench/benches.ts';
import { barsOf, plotOf } from '#test/bench/plot.ts';
import { type Report, sectionsOf } from '#test/bench/report.ts';
import { joined, type Sections, sectionsIn } from '#test/bench/sections.ts';
import { ROOT } from '#test/main/procuration.ts';

const FILE = join(ROOT, 'docs', 'performance.md');
const PLOT = join(ROOT, 'docs', 'performance.svg');
const START = '<!-- figures: npm run bench -- --write -->';
const NAMES = BENCHES.map(({ name }) => name);
const END = '<!-- end of the figures -->';

/** The offsets between which the figures are written. */
export function markersIn(document: string): { readonly start: number; readonly end: number } {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${FILE} has no place for figures`);
  return { start: start + START.length, end };
}

/** Puts the figures into the document, and the plot of all there that have an aim. */
export async function writeFigures(report: Report): Promise<string> {
  const document = withFigures(await readFile(FILE, 'utf8'), sectionsOf(report));
  await writeFile(FILE, document);
  await writeFile(PLOT, plotOf(barsOf(figuresIn(document))));
  return FILE;
}

/** The document with these sections; those of other benches stay as an earlier run left them. */
export function withFigures(document: string, sections: Sections): string {
  const { start, end } = markersIn(document);
  const known = new Map([...sectionsIn(document.slice(start, end)), ...sections]);
  return `${document.slice(0, start)}\n\n${joined(known, NAMES)}\n\n${document.slice(end)}`;
}

const ROW = /^\| (.+?) \| ([\d.]+|never|none)[^|]*\| at (least|most) ([\d.]+)/gm;
const NOT_A_NUMBER: { readonly [value: string]: number } = { never: Number.POSITIVE_INFINITY, none: Number.NaN };

/** The figures of the document that have an aim, as its tables show them. */
function figuresIn(document: string) {
  const { start, end } = markersIn(document);
  return [...sectionsIn(document.slice(start, end))].map(([name, text]) => ({
    name,
    figures: [...text.matchAll(ROW)].map(([, what = '', value = '', side, aim]) => ({
      ...{ what, value: NOT_A_NUMBER[value] ?? Number(value), unit: '' as const },
      ...{ aim: Number(aim), isLeast: side === 'least' },
    })),
  }));
}
