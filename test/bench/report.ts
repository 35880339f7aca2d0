import type { BenchResult, Figure } from '#test/bench/bench.ts';
import type { Machine } from '#test/bench/machine.ts';
import type { NoiseLine } from '#test/bench/noise.ts';
import type { Sections } from '#test/bench/sections.ts';
import type { Size } from '#test/bench/size.ts';

/** The results of one run, as `--json` prints them. */
export type Report = {
  readonly schema: 'procuration.bench/1';
  readonly day: string;
  readonly size: Size['name'];
  readonly machine: Machine;
  readonly noise: readonly NoiseLine[];
  readonly benches: readonly ({ readonly name: string; readonly summary: string } & BenchResult)[];
};

/** The figures of each bench as Markdown, with the run that they are of: a document has several. */
export function sectionsOf({ benches, ...run }: Report): Sections {
  return new Map(benches.map((bench) => [bench.name, section(bench, saidRun(run))]));
}

function saidRun({ day, size, machine, noise }: Omit<Report, 'benches'>): string {
  const { cores, model, memoryGb, node, load } = machine;
  const quick = size === 'quick' ? ' **A quick run: it says that the benches work, and nothing else.**' : '';
  const loops = noise.map(
    ({ what, before, after, spread }) =>
      `${what} ${shown(before)} before, ${shown(after)} after, spread ${shown(spread)} %`,
  );
  return `Run of ${day}: ${cores} cores (${model}), ${memoryGb} GB, Node ${node}, load ${load} before the run.${quick} Noise: ${loops.join('; ')}.`;
}

function section({ summary, figures, notes }: Report['benches'][number], run: string): string {
  const rows = figures.map((figure) => [figure.what, figureOf(figure), aimOf(figure)]);
  const parts = [summary, ...(rows.length > 0 ? [table(['what', 'figure', 'aim'], rows)] : [])];
  return [...parts, ...notes, run].join('\n\n');
}

function figureOf({ value, unit }: Figure): string {
  return Number.isFinite(value) ? `${shown(value)} ${unit}`.trim() : shown(value);
}

function aimOf({ aim, unit, isLeast }: Figure): string {
  if (aim === undefined) return '';
  return `${isLeast ? 'at least' : 'at most'} ${aim} ${unit}`.trim();
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Three significant digits. */
function shown(value: number): string {
  if (Number.isNaN(value)) return 'none';
  if (value === Number.POSITIVE_INFINITY) return 'never';
  const rounded = Number(value.toPrecision(3));
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(rounded);
}
