import { z } from 'zod';
import { type ElectionPlan, election } from '#test/scenarios/format/elections.ts';
import { allRead } from '#test/scenarios/format/expectation.ts';
import { type Fault, type Read, readBy } from '#test/scenarios/format/fault.ts';
import { date, pairs, place, stationNumber, text, yesOrNo } from '#test/scenarios/format/keys.ts';
import { namesUnknown } from '#test/scenarios/format/names.ts';
import { readStep, type Step } from '#test/scenarios/format/steps.ts';

const elector = z.strictObject({
  on: place,
  born: date.default('1980-01-01' as z.output<typeof date>),
  station: stationNumber.default('0001'),
  eu: z.enum(['municipal', 'european', 'both']).optional(),
  protected: yesOrNo(false),
  special: yesOrNo(false),
});

const scenario = z.strictObject({
  id: text,
  title: text,
  rules: z.array(z.string().regex(/^R-\d\d$/, 'is no rule, as in R-22')).default([]),
  elections: pairs(text, election).default([]),
  electors: pairs(text, elector).default([]),
  steps: z.array(z.unknown()).min(1),
});

export type ElectorPlan = z.output<typeof elector>;
export type Scenario = {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly string[];
  readonly elections: ReadonlyMap<string, ElectionPlan>;
  readonly electors: ReadonlyMap<string, ElectorPlan>;
  readonly steps: readonly Step[];
};

/** Reads one scenario, or answers all its faults. */
export function readScenario(raw: unknown): Read<Scenario> {
  const read = readBy(scenario, raw, '');
  const steps = allRead(rawSteps(raw).map((step, index) => readStep(step, index + 1)));
  if (!read.ok || !steps.ok) {
    return { ok: false, faults: [...(read.ok ? [] : read.faults), ...(steps.ok ? [] : steps.faults)] };
  }

  const { id, title, rules, elections, electors } = read.value;
  const whole: Scenario = {
    id,
    title,
    rules,
    elections: new Map(elections.map(({ key, value }) => [key, value])),
    electors: new Map(electors.map(({ key, value }) => [key, value])),
    steps: steps.value,
  };
  const faults = [...outOfOrder(steps.value), ...namesUnknown(whole)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: whole };
}

function rawSteps(raw: unknown): readonly unknown[] {
  const read = z.object({ steps: z.array(z.unknown()) }).safeParse(raw);
  return read.success ? read.data.steps : [];
}

/** Steps are in order of time, and a check stands after the step whose clock it reads. */
function outOfOrder(steps: readonly Step[]): readonly Fault[] {
  const faults: Fault[] = [];
  let last = '';
  for (const step of steps) {
    const key = step.label;
    if (step.kind === 'check') {
      if (last === '') faults.push({ key, message: 'has no step before it, whose clock it could read' });
      continue;
    }
    if (step.at < last) faults.push({ key, message: 'is earlier than the step before it' });
    last = step.at;
  }
  return faults;
}
