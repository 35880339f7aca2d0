import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { barsOf, plotOf } from '#test/bench/plot.ts';
import { markdown, type Report } from '#test/bench/report.ts';
import { ROOT } from '#test/main/procuration.ts';

const FILE = join(ROOT, 'docs', 'performance.md');
const PLOT = join(ROOT, 'docs', 'performance.svg');
const START = '<!-- figures: npm run bench -- --write -->';
const END = '<!-- end of the figures -->';

/** The offsets between which the figures are written. */
export function markersIn(document: string): { readonly start: number; readonly end: number } {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${FILE} has no place for figures`);
  return { start: start + START.length, end };
}

/** Replaces the figures of the document, and the plot of those that have an aim. */
export async function writeFigures(report: Report): Promise<string> {
  const document = await readFile(FILE, 'utf8');
  const { start, end } = markersIn(document);
  await writeFile(FILE, `${document.slice(0, start)}\n\n${markdown(report)}\n\n${document.slice(end)}`);
  await writeFile(PLOT, plotOf(barsOf(report)));
  return FILE;
}
