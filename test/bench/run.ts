import { parseArgs } from 'node:util';
import { EXIT } from '#core/model/exit-code.ts';
import type { Bench, BenchResult } from '#test/bench/bench.ts';
import { BENCHES } from '#test/bench/benches.ts';
import { writeFigures } from '#test/bench/document.ts';
import { type Lab, openLab } from '#test/bench/lab.ts';
import { thisMachine } from '#test/bench/machine.ts';
import { measureNoise, noiseLines } from '#test/bench/noise.ts';
import { type Report, sectionsOf } from '#test/bench/report.ts';
import { joined } from '#test/bench/sections.ts';
import { QUICK, type Size, sizeWith, WHOLE } from '#test/bench/size.ts';
import { readTicks, stealBetween, type Ticks } from '#test/bench/steal.ts';

const NAMES = BENCHES.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join('\n');
const USAGE = `npm run bench -- [NAME…] [--quick] [--procurations N] [--periods N] [--listeners N] [--largest N] [--json] [--write]

Measures, on this machine alone, and judges nothing (docs/performance.md). --quick: small and short, to try the benches.
--procurations, --periods: so many on the service, and so many of ten for ten months.
--listeners: so many terminals that follow their station's list.
--largest: so many electors on the list of the largest station.
--write: puts the figures into docs/performance.md, in the place of the same benches’ earlier ones.

${NAMES}`;
const SWITCH = { type: 'boolean', default: false } as const;
const NUMBER = { type: 'string' } as const;
const OPTIONS = {
  procurations: NUMBER,
  periods: NUMBER,
  listeners: NUMBER,
  largest: NUMBER,
  quick: SWITCH,
  json: SWITCH,
  write: SWITCH,
  help: SWITCH,
};

const { stdout, stderr } = process;

process.exitCode = (await main()) || process.exitCode || EXIT.done;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const unknown = positionals.filter((name) => !BENCHES.some((bench) => bench.name === name));
  if (values.help || unknown.length > 0) {
    stderr.write(`${unknown.map((name) => `there is no bench ${name}\n`).join('')}${USAGE}\n`);
    return values.help ? EXIT.done : EXIT.usage;
  }
  const chosen = BENCHES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const report = await measure(chosen, sizeWith(values.quick ? QUICK : WHOLE, values));
  const sections = sectionsOf(report);
  const text = joined(sections, [...sections.keys()]);
  const printed = report.benches.flatMap((bench) => bench.printed ?? []);
  stdout.write(`${values.json ? JSON.stringify(report) : [text, ...printed].join('\n\n')}\n`);
  if (values.write) log(`written to ${await writeFigures(report)}`);
  return EXIT.done;
}

async function measure(chosen: readonly Bench[], size: Size): Promise<Report> {
  const machine = thisMachine();
  const lab = openLab(size, log);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void interrupt(lab));
  try {
    log('noise');
    const before = await measureNoise();
    const benches = await runAll(chosen, lab);
    log('noise again');
    const noise = noiseLines(before, await measureNoise());
    const day = new Date().toISOString().slice(0, 10);
    return { schema: 'procuration.bench/1', day, size: size.name, machine, noise, benches };
  } finally {
    await lab.close();
  }
}

async function runAll(chosen: readonly Bench[], lab: Lab): Promise<Report['benches']> {
  const all: Report['benches'][number][] = [];
  for (const { name, summary, run } of chosen) {
    log(name);
    const before = await readTicks();
    const { notes, ...result } = await run(lab).catch(failed);
    all.push({ name, summary, ...result, notes: [...notes, ...stealSince(before, await readTicks())] });
  }
  return all;
}

function stealSince(before: Ticks | undefined, after: Ticks | undefined): readonly string[] {
  if (before === undefined || after === undefined) return [];
  return [
    `Meanwhile the host gave ${stealBetween(before, after).toFixed(1)} % of the processors’ time to other machines.`,
  ];
}

/** A bench that fails reports its error as a note; the others still run. */
function failed(error: unknown): BenchResult {
  const why = error instanceof Error ? error.message : String(error);
  process.exitCode = EXIT.bug;
  return { figures: [], notes: [`**It failed:** ${why.split('\n')[0]}`], printed: [why] };
}

/** Stops what was started, then exits. */
async function interrupt(lab: Lab): Promise<never> {
  await lab.close();
  process.exit(EXIT.interrupted);
}

function log(text: string): void {
  stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
}
