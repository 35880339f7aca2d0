import type { Figure } from '#test/bench/bench.ts';

/** A figure in parts of its aim: 1 is the aim, less is better, whether the aim is a least or a most. */
export type Bar = { readonly label: string; readonly parts: number };

/** The bars of all figures that have an aim above zero, in the order of the run. */
/** The figures of a bench. */
type Figured = { readonly name: string; readonly figures: readonly Figure[] };

export function barsOf(benches: readonly Figured[]): readonly Bar[] {
  return benches.flatMap(({ name, figures }) =>
    figures.flatMap((figure) => {
      const parts = partsOf(figure);
      return parts === undefined ? [] : [{ label: `${name}: ${figure.what}`, parts }];
    }),
  );
}

function partsOf({ value, aim, isLeast }: Figure): number | undefined {
  if (!aim || Number.isNaN(value)) return undefined;
  return isLeast ? aim / value : value / aim;
}

const WIDTH = 760;
const ROW = 22;
const LABELS = 430;
/** Pixels of one aim. */
const AIM = 90;
/** The longest bar, in parts of its aim: a longer one ends there, with its number. */
const MOST = 2.6;
const TOP = 34;
const COLOURS = { within: '#2a7f62', beyond: '#c0562b' };

/** The bars as an SVG of their own background, legible in a light and in a dark page. */
export function plotOf(bars: readonly Bar[]): string {
  const height = TOP + bars.length * ROW + 12;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
    '<title>Each figure in parts of its aim</title>',
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="${LABELS + AIM}" y="20" text-anchor="middle" fill="#333333">aim</text>`,
    ...bars.map(rowOf),
    `<line x1="${LABELS + AIM}" y1="26" x2="${LABELS + AIM}" y2="${height - 6}" stroke="#333333" stroke-dasharray="3 3"/>`,
    '</svg>',
    '',
  ].join('\n');
}

function rowOf({ label, parts }: Bar, index: number): string {
  const top = TOP + index * ROW;
  const length = AIM * Math.min(parts, MOST);
  const colour = parts <= 1 ? COLOURS.within : COLOURS.beyond;
  const number = Number.isFinite(parts) ? parts.toFixed(2) : 'never';
  return [
    `<text x="${LABELS - 8}" y="${top + 13}" text-anchor="end" fill="#333333">${escaped(label)}</text>`,
    `<rect x="${LABELS}" y="${top + 3}" width="${length.toFixed(1)}" height="14" fill="${colour}"/>`,
    `<text x="${(LABELS + length + 6).toFixed(1)}" y="${top + 14}" fill="#333333">${number}</text>`,
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
