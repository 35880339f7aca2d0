import { parseArgs } from 'node:util';

/** Counts of rows to generate, and the seed that draws them. */
export type Plan = {
  readonly electors: number;
  /** Active ones; each has its mandant, its mandataire and its request. */
  readonly procurations: number;
  /** Live ones, to be established at a counter. */
  readonly requests: number;
  /** Mandataires who have voted today. */
  readonly marks: number;
  /** People on the first station's list, and on every other. */
  readonly largest: number;
  readonly size: number;
  /** Of ten procurations, how many run ten months. */
  readonly periods: number;
  readonly seed: number;
};

const DEFAULTS = { electors: 10_000, marks: 0, largest: 900, size: 900, periods: 1, seed: 1 };
/** Electors for each procuration and each request, where the command line names no count. */
const PER = { procurations: 10, requests: 100 };
const LOWEST: Plan = { electors: 2, procurations: 0, requests: 0, marks: 0, largest: 1, size: 1, periods: 0, seed: 0 };
/** An id keeps 20 bits of the seed; a reference has 31^5 forms. */
const HIGHEST: Plan = {
  electors: 50_000_000,
  procurations: 20_000_000,
  requests: 5_000_000,
  marks: 20_000_000,
  largest: 9_999,
  size: 9_999,
  periods: 10,
  seed: 2 ** 20 - 1,
};
const NAMES = ['electors', 'procurations', 'requests', 'marks', 'largest', 'size', 'periods', 'seed'] as const;

export type CommandLine = {
  readonly plan: Plan;
  readonly add: boolean;
  readonly json: boolean;
  readonly help: boolean;
};
type Read = ({ readonly ok: true } & CommandLine) | { readonly ok: false; readonly wrong: string };

const TEXT = { type: 'string' } as const;
const SWITCH = { type: 'boolean', default: false } as const;
const NUMBERS = {
  electors: TEXT,
  procurations: TEXT,
  requests: TEXT,
  marks: TEXT,
  largest: TEXT,
  size: TEXT,
  periods: TEXT,
  seed: TEXT,
};
const OPTIONS = { ...NUMBERS, add: SWITCH, json: SWITCH, help: SWITCH };

/** Reads the command line; `wrong` names the argument that is impossible. */
export function readPlan(words: readonly string[]): Read {
  try {
    const { values } = parseArgs({ args: [...words], options: OPTIONS, strict: true });
    const { electors = DEFAULTS.electors, ...typed } = numbersIn(values);
    const procurations = Math.floor(electors / PER.procurations);
    const requests = Math.floor(electors / PER.requests);
    const plan: Plan = { ...DEFAULTS, electors, procurations, requests, ...typed };
    const wrong = impossibleBecause(plan);
    if (wrong) return { ok: false, wrong };
    return {
      ok: true,
      plan,
      add: values.add,
      json: values.json,
      help: values.help,
    };
  } catch (error) {
    return { ok: false, wrong: error instanceof Error ? error.message : String(error) };
  }
}

function numbersIn(typed: { readonly [name: string]: unknown }): Partial<Plan> {
  return Object.fromEntries(
    NAMES.filter((name) => typed[name] !== undefined).map((name) => [name, numberOf(name, String(typed[name]))]),
  );
}

function numberOf(name: keyof Plan, typed: string): number {
  const number = /^\d+(_\d+)*$/.test(typed) ? Number(typed.replaceAll('_', '')) : Number.NaN;
  if (number >= LOWEST[name] && number <= HIGHEST[name]) return number;
  throw new RangeError(`--${name} is a whole number from ${LOWEST[name]} to ${HIGHEST[name]}`);
}

/** Two electors for each procuration and each request, nobody twice: so no cap is ever exceeded. */
function impossibleBecause({ electors, procurations, requests, marks }: Plan): string | undefined {
  if (2 * (procurations + requests) > electors) return 'a procuration or a request takes two electors of its own';
  if (marks > procurations) return 'each mark uses a procuration of its own';
  return undefined;
}
