import { play } from '#test/scenarios/actions/play.ts';
import { type Answer, holds, holdTogether, sayAnswer, sayExpected } from '#test/scenarios/answer.ts';
import { findingsOf } from '#test/scenarios/check/check.ts';
import type { Scenario } from '#test/scenarios/format/scenario.ts';
import type { ActStep, CheckStep } from '#test/scenarios/format/steps.ts';
import type { Harness } from '#test/scenarios/harness.ts';
import type { World } from '#test/scenarios/world.ts';

/** The first step whose answer differs from its expectation. */
export type Failure = { readonly step: string; readonly expected: string; readonly answered: string };

/** Plays a story up to its first failure; undefined when there is none. */
export async function perform(harness: Harness, scenario: Scenario): Promise<Failure | undefined> {
  let playing = 'before its first step';
  try {
    const world = await harness.prepare(scenario);
    for (const step of scenario.steps) {
      playing = step.label;
      const failure = step.kind === 'acts' ? await act(harness, world, step) : await check(harness, world, step);
      if (failure) return failure;
    }
    return undefined;
  } catch (error) {
    return { step: playing, expected: 'an answer', answered: `an error: ${messageOf(error)}` };
  }
}

async function act(harness: Harness, world: World, step: ActStep): Promise<Failure | undefined> {
  harness.setClock(step.at);
  const answers = await allAtOnce(world, step);
  const [expected, answer] = [step.expected[0], answers[0]];
  const isRight =
    answers.length === 1 && expected && answer ? holds(expected, answer) : holdTogether(step.expected, answers);
  if (isRight) return undefined;
  return {
    step: step.label,
    expected: sayAll(step.expected.map(sayExpected)),
    answered: sayAll(answers.map(sayAnswer)),
  };
}

/** Waits for every act, even when one fails, so that none still runs when the next story begins. */
async function allAtOnce(world: World, { acts, on }: ActStep): Promise<readonly Answer[]> {
  const settled = await Promise.allSettled(acts.map((act) => play(world, act, on)));
  return settled.map((promiseSettledResult) => {
    if (promiseSettledResult.status === 'rejected') throw promiseSettledResult.reason;
    return promiseSettledResult.value;
  });
}

async function check(harness: Harness, world: World, step: CheckStep): Promise<Failure | undefined> {
  const findings = await findingsOf(world, harness.database, step.check);
  if (findings.length === 0) return undefined;
  return {
    step: step.label,
    expected: findings.map(({ what, expected }) => `${what}: ${expected}`).join('; '),
    answered: findings.map(({ what, found }) => `${what}: ${found}`).join('; '),
  };
}

function sayAll(said: readonly string[]): string {
  return said.length === 1 ? said.join() : `[${said.join(', ')}]`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
