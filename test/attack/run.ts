import { parseArgs } from 'node:util';
import { EXIT } from '#core/model/exit-code.ts';
import type { Attack, Outcome } from '#test/attack/attack.ts';
import { ATTACKS } from '#test/attack/attacks.ts';
import { writeOutcomes } from '#test/attack/document.ts';
import { thisMachine } from '#test/bench/machine.ts';

const NAMES = ATTACKS.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join('\n');
const USAGE = `npm run attack -- [NAME…] [--quick] [--write]

Attacks servers of its own on this machine, and says which promise was not kept (docs/reliability.md).
--quick: little of each, to try the attacks. --write: puts what came of them into docs/reliability.md; what is there of others stays.

${NAMES}`;
/** Of what was not kept, how much is said. */
const MOST_SAID = 10;
const SWITCH = { type: 'boolean', default: false } as const;
const OPTIONS = { quick: SWITCH, write: SWITCH, help: SWITCH };
const { stdout, stderr } = process;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const unknown = positionals.filter((name) => !ATTACKS.some((attack) => attack.name === name));
  if (values.help || unknown.length > 0) {
    stderr.write(`${unknown.map((name) => `there is no attack ${name}\n`).join('')}${USAGE}\n`);
    return values.help ? EXIT.done : EXIT.usage;
  }
  const chosen = ATTACKS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const outcomes: (Outcome & { readonly attack: Attack })[] = [];
  for (const attack of chosen) {
    log(attack.name);
    outcomes.push({ attack, ...(await attack.run(values.quick ? 'quick' : 'whole', log).catch(failed)) });
  }
  const { cores, model, memoryGb } = thisMachine();
  const day = new Date().toISOString().slice(0, 10);
  const run = `Run of ${day}: ${cores} cores (${model}), ${memoryGb} GB.`;
  const sections = new Map(outcomes.map((outcome) => [outcome.attack.name, said(outcome, run)]));
  for (const [name, text] of sections) stdout.write(`### ${name}\n\n${text}\n\n`);
  if (values.write) log(`written to ${await writeOutcomes(sections)}`);
  return outcomes.some(({ broke }) => broke.length > 0) ? EXIT.bug : EXIT.done;
}

/** An attack that could not be made says nothing about the product: that too is no success. */
function failed(error: unknown): Outcome {
  return { figures: [], broke: [`the attack failed: ${error instanceof Error ? error.stack : String(error)}`] };
}

function said({ attack, figures, broke }: Outcome & { readonly attack: Attack }, run: string): string {
  const measured = figures.map(({ what, value, unit, aim }) => {
    const most = aim === undefined ? '' : ` (at most ${aim})`;
    return `${what}: ${Number(value.toPrecision(3))}${unit === '' ? '' : ` ${unit}`}${most}`;
  });
  const verdict = broke.length === 0 ? 'Held.' : `**Not held**, ${broke.length} times:`;
  const shown = broke.slice(0, MOST_SAID).map((what) => `- ${what}`);
  return [`${attack.summary} ${run}`, `${measured.join('; ')}. ${verdict}`, ...shown].join('\n\n');
}

function log(text: string): void {
  stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
}
