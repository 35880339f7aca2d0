import fc from 'fast-check';
import { stringify } from 'yaml';
import { type Draft, drafts } from '#test/model/histories/drafts.ts';
import { asStory, type Told, tellStory } from '#test/model/histories/story.ts';
import type { Harness } from '#test/scenarios/harness.ts';
import { perform } from '#test/scenarios/perform.ts';

export type Playing = { readonly seed: number; readonly numRuns: number; readonly milliseconds: number };

/** Plays so many histories, and shows the shortest one that goes otherwise than the model foretells, as a story. */
export async function playHistories(harness: Harness, { seed, numRuns, milliseconds }: Playing): Promise<void> {
  const asForetold = fc.asyncProperty(drafts, (draft) => play(harness, draft));
  await fc.assert(asForetold, {
    seed,
    numRuns,
    interruptAfterTimeLimit: milliseconds,
    markInterruptAsFailure: true,
    includeErrorInReport: true,
  });
}

async function play(harness: Harness, draft: Draft): Promise<void> {
  const told = tellStory(draft);
  const story = asStory(told);
  if (!story.ok) throw new Error(story.faults.map(({ key, message }) => `${key} ${message}`).join('; '));
  const failure = await perform(harness, story.scenario);
  if (failure === undefined) return;
  const { step, expected, answered } = failure;
  throw new Error(`${step}\n  expected: ${expected}\n  answered: ${answered}\n${written(told)}`);
}

/** As a file of stories has it: one line for each step. */
function written({ raw }: Told): string {
  const { steps, ...heading } = raw;
  const lines = Object.entries(heading).map(([key, value]) => `${key}: ${inOneLine(value)}`);
  return `- ${lines.join('\n  ')}\n  steps:\n${steps.map((step) => `    - ${inOneLine(step)}\n`).join('')}`;
}

function inOneLine(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, aliasDuplicateObjects: false }).trim();
}
