import type { Step } from '#tui/screens/station/steps.ts';

/** The server has left what the screen waits for without an answer, at least once. */
export function isRetrying(step: Step): boolean {
  if (step.kind === 'opening') return step.opening.attempts > 0;
  return 'pending' in step && step.pending !== undefined && step.pending.attempts > 0;
}
