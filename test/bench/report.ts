import type { BenchResult, Figure } from '#test/bench/bench.ts';
import type { Machine } from '#test/bench/machine.ts';
import type { NoiseLine } from '#test/bench/noise.ts';
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

/** The run as Markdown, for the document and for the terminal. */
export function markdown({ day, size, machine, noise, benches }: Report): string {
  const { cores, model, memoryGb, node, load } = machine;
  const quick = size === 'quick' ? ' **A quick run: it says that the benches work, and nothing else.**' : '';
  return [
    `Run of ${day}: ${cores} cores (${model}), ${memoryGb} GB, Node ${node}, load ${load} before the run.${quick}`,
    table(
      ['noise', 'before', 'after', 'spread'],
      noise.map(({ what, before, after, spread }) => [what, shown(before), shown(after), `${shown(spread)} %`]),
    ),
    ...benches.map(section),
  ].join('\n\n');
}

function section({ name, summary, figures, notes }: Report['benches'][number]): string {
  const rows = figures.map((figure) => [figure.what, figureOf(figure), aimOf(figure)]);
  const parts = [`### ${name}`, summary, ...(rows.length > 0 ? [table(['what', 'figure', 'aim'], rows)] : [])];
  return [...parts, ...notes].join('\n\n');
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
