import fc from 'fast-check';
import { stringify } from 'yaml';
import { type Draft, drafts } from '#test/model/histories/drafts.ts';
import { readBack, type WrittenStory, writeStory } from '#test/model/histories/story.ts';
import type { Harness } from '#test/scenarios/harness.ts';
import { perform } from '#test/scenarios/perform.ts';

export type PlayOptions = { readonly seed: number; readonly numRuns: number; readonly milliseconds: number };

/**
 * Plays `numRuns` histories on the real server. A failure prints the shortest one that differs from the
 * model, as a story.
 */
export async function playHistories(harness: Harness, { seed, numRuns, milliseconds }: PlayOptions): Promise<void> {
  const asPredicted = fc.asyncProperty(drafts, (draft) => play(harness, draft));
  await fc.assert(asPredicted, {
    seed,
    numRuns,
    interruptAfterTimeLimit: milliseconds,
    markInterruptAsFailure: true,
    includeErrorInReport: true,
  });
}

async function play(harness: Harness, draft: Draft): Promise<void> {
  const writtenStory = writeStory(draft);
  const story = readBack(writtenStory);
  if (!story.ok) throw new Error(story.faults.map(({ key, message }) => `${key} ${message}`).join('; '));
  const failure = await perform(harness, story.scenario);
  if (failure === undefined) return;
  const { step, expected, answered } = failure;
  throw new Error(`${step}\n  expected: ${expected}\n  answered: ${answered}\n${asYaml(writtenStory)}`);
}

/** The story as YAML, one line for each step. */
function asYaml({ raw }: WrittenStory): string {
  const { steps, ...heading } = raw;
  const lines = Object.entries(heading).map(([key, value]) => `${key}: ${inOneLine(value)}`);
  return `- ${lines.join('\n  ')}\n  steps:\n${steps.map((step) => `    - ${inOneLine(step)}\n`).join('')}`;
}

function inOneLine(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, aliasDuplicateObjects: false }).trim();
}
