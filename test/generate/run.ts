import { EXIT } from '#core/model/exit-code.ts';
import { openDatabase } from '#drizzle/connection/database.ts';
import { machineClock } from '#server/run/clocks.ts';
import { schemaProblem } from '#server/run/database-problem.ts';
import { type Generated, generate, NotEmpty } from '#test/generate/generate.ts';
import { type CommandLine, readPlan } from '#test/generate/plan.ts';
import { makeProgress } from '#test/generate/progress.ts';

const USAGE = `npm run generate -- [--electors N] [--procurations N] [--requests N] [--marks N] [--largest N] [--size N] [--periods N] [--seed N] [--add] [--json]

Fills a migrated PostgreSQL (DATABASE_OWNER_URL, else DATABASE_URL; as its owner) with people and acts that are made up:
an election that polls today, electors in stations of --size people (--largest in the first), active procurations
(--periods of ten for ten months), live requests, marks. The same for the same seed, but for the dates, which count from today. All of it or nothing.
Refuses a database that has electors; --add puts others beside them.

What is made was done by nobody: it has no entry in the audit log, as "audit verify" says.
Accounts have a password that everyone knows, and work on a server that only this machine reaches.`;

/** Items shown of a long list. */
const SHOWN = 5;

const { env, stdout, stderr } = process;

process.exitCode = await main();

async function main(): Promise<number> {
  const read = readPlan(process.argv.slice(2));
  if (!read.ok) return printError(EXIT.usage, `${read.wrong}\n\n${USAGE}`);
  if (read.help) return printResult(USAGE);
  const url = env['DATABASE_OWNER_URL'] || env['DATABASE_URL'];
  if (!url)
    return printError(EXIT.configuration, 'DATABASE_OWNER_URL is not set: the URL of a PostgreSQL, by its owner');
  if (!(await isCurrent(url))) {
    return printError(
      EXIT.configuration,
      'The database has not the schema of this version: npm run procuration -- db init',
    );
  }
  return fill(url, read);
}

async function isCurrent(url: string): Promise<boolean> {
  const database = await openDatabase({ url });
  return (await schemaProblem(database).finally(() => database.close())) === undefined;
}

async function fill(url: string, { plan, add, json }: CommandLine): Promise<number> {
  const start = performance.now();
  try {
    const generated = await generate({ url, plan, add, now: machineClock(), onProgress: makeProgress() });
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    return printResult(
      json
        ? JSON.stringify({ schema: 'procuration.generated/1', seconds, ...shown(generated) })
        : summaryOf(generated, seconds),
    );
  } catch (error) {
    if (!(error instanceof NotEmpty)) throw error;
    return printError(EXIT.refused, 'The database has electors already: --add puts others beside them.');
  }
}

function shown({ world, password, officer, admin, bureaus, references }: Generated) {
  const { plan, elections } = world;
  return { plan, election: elections[0].name, password, officer, admin, bureaus, references };
}

function summaryOf(generated: Generated, seconds: number): string {
  const { plan, password, officer, admin, bureaus, references } = shown(generated);
  const { electors, procurations, requests, marks } = plan;
  const some = bureaus.slice(0, SHOWN).map(({ name, station }) => `${name} (${station})`);
  return [
    `${electors} electors, ${procurations} procurations, ${requests} requests, ${marks} marks in ${seconds} s`,
    `password of all: ${password}`,
    `officer: ${officer}; administrator: ${admin}`,
    `stations: ${some.join(', ')}${bureaus.length > SHOWN ? ` … ${bureaus.at(-1)?.name}` : ''}`,
    `references to establish: ${references.slice(0, SHOWN).join(' ') || 'none'}`,
  ].join('\n');
}

function printResult(text: string): number {
  stdout.write(`${text}\n`);
  return EXIT.done;
}

function printError(code: number, text: string): number {
  stderr.write(`${text}\n`);
  return code;
}
