import { globSync, readFileSync } from 'node:fs';
import { cruise, type ICruiseResult, type IModule, type IViolation } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { foldersOf, type Import, type Plan, planOf } from '#test/architecture/plan.ts';
import { LONG_FILE, LONG_FUNCTION, linesOf, longFunctions } from '#test/architecture/size.ts';
import { pairsIn, TYPES_ALONE, unexpectedPairs } from '#test/architecture/two-way.ts';

const PRODUCT = ['core', 'drizzle', 'server', 'tui', 'web', 'main.ts'];
/** The folders whose figures are printed; rooms that import each other are looked for in every folder. */
const SHOWN = [
  '',
  'core',
  'core/law',
  'drizzle',
  'server',
  'server/station',
  'server/procurations',
  'tui',
  'tui/screens/station',
  'tui/screens/officer',
  'tui/commands',
  'web',
];

/** `npm run arrows -- --names` also lists the long files and functions. */
const isNaming = process.argv.includes('--names');
const { modules, summary } = await cruiseProduct();
const files = modules.map(({ source }) => source).filter(isProduct);
const plans = foldersOf(files).map((folder) => planOf(folder, files, importsOf(modules)));
const faults = [...summary.violations.map(violationText), ...unexpectedPairs(pairsIn(plans))];

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write([...shapeOf(plans), '', ...pairRows(pairsIn(plans)), '', ...sizesOf(files), ''].join('\n'));
if (faults.length > 0) process.exitCode = 1;

async function cruiseProduct(): Promise<ICruiseResult> {
  const { output } = await cruise(PRODUCT, await extractDepcruiseOptions('./test/architecture/arrows.mjs'));
  if (typeof output === 'string') throw new Error(output);
  return output;
}

function isProduct(path: string): boolean {
  return PRODUCT.includes(path.split('/')[0] ?? '');
}

function importsOf(modules: readonly IModule[]): Import[] {
  return modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved }) => isProduct(source) && isProduct(resolved))
      .map(({ resolved, dependencyTypes }) => ({
        from: source,
        to: resolved,
        isType: dependencyTypes.includes('type-only'),
      })),
  );
}

function shapeOf(plans: readonly Plan[]): string[] {
  const shown = plans.filter(({ folder }) => SHOWN.includes(folder));
  const rows = shown.map(({ folder, rooms, floors, arrows }) => rowOf(folder || '.', rooms.length, floors, arrows));
  return [rowOf('folder', 'rooms', 'floors', 'arrows'), ...rows];
}

function rowOf(name: string, ...figures: readonly (number | string)[]): string {
  return [name.padEnd(20), ...figures.map((figure) => String(figure).padStart(7))].join('');
}

function pairRows(pairs: readonly string[]): string[] {
  const ofTypes = pairs.filter((pair) => pair.endsWith(TYPES_ALONE)).length;
  const heading = `rooms that import each other: ${pairs.length - ofTypes}, and ${ofTypes} by types alone`;
  return [heading, ...pairs.map((pair) => `  ${pair}`)];
}

function violationText({ rule, from, to }: IViolation): string {
  return `${rule.name}: ${from} → ${to}`;
}

function sizesOf(files: readonly string[]): string[] {
  const texts = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const long = texts.filter(({ text }) => linesOf(text) > LONG_FILE).map(({ file }) => `  ${file}`);
  const functions = texts.flatMap(({ file, text }) => longFunctions(file, text)).map((place) => `  ${place}`);
  const json = globSync('drizzle/**/*.json').map((file) => linesOf(readFileSync(file, 'utf8')));

  return [
    `files of the product: ${files.length}, ${sum(texts.map(({ text }) => linesOf(text)))} lines`,
    `lines of JSON under drizzle: ${sum(json)}`,
    `files over ${LONG_FILE} lines: ${long.length}`,
    ...(isNaming ? long : []),
    `functions over ${LONG_FUNCTION} lines: ${functions.length}`,
    ...(isNaming ? functions : []),
  ];
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
