import { differences } from '#test/model/check.ts';
import { begin, play } from '#test/model/model.ts';
import type { World } from '#test/model/world.ts';
import { type Answer, holds, holdTogether, sayAnswer, sayExpected } from '#test/scenarios/answer.ts';
import type { Scenario } from '#test/scenarios/format/scenario.ts';
import type { ActStep } from '#test/scenarios/format/steps.ts';

/** The first step where a story expects something else than the model; undefined when they agree. */
export function firstDifference(scenario: Scenario): string | undefined {
  let world = begin(scenario);
  for (const step of scenario.steps) {
    if (step.kind === 'check') {
      const found = differences(world, step.check);
      if (found.length > 0) return `${step.label}: ${found.join('; ')}`;
      continue;
    }
    const after = inSomeOrder(world, step);
    if (typeof after === 'string') return `${step.label}: ${after}`;
    world = after;
  }
  return undefined;
}

/** Acts sent together come one after the other, in an order that nobody knows. */
function inSomeOrder(world: World, { acts, at, on, expected }: ActStep): World | string {
  const said: string[] = [];
  for (const order of permutations(acts.map((_, place) => place))) {
    const copy = structuredClone(world);
    const answers: Answer[] = [];
    for (const place of order) {
      const act = acts[place];
      if (act) answers[place] = play(copy, act, { at, on });
    }
    const [first, answer] = [expected[0], answers[0]];
    const isRight = acts.length === 1 && first && answer ? holds(first, answer) : holdTogether(expected, answers);
    if (isRight) return copy;
    said.push(answers.map(sayAnswer).join(', '));
  }
  return `${expected.map(sayExpected).join(', ')} is expected; the model says ${said.join(' or ')}`;
}

function permutations(list: readonly number[]): readonly (readonly number[])[] {
  if (list.length <= 1) return [list];
  return list.flatMap((first) => permutations(list.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}
