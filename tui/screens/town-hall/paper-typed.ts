import { draftOf } from '#tui/screens/town-hall/paper/paper.ts';
import type { Step } from '#tui/screens/town-hall/state.ts';

/**
 * What the server keeps of the form on the screen; empty when nothing is typed. Undefined beside a form, and
 * until what the server has kept is read.
 */
export function paperTyped(step: Step): string | undefined {
  if (!('paper' in step)) return undefined;
  return step.kind === 'paper-person' && step.pending?.call.what === 'open' ? undefined : draftOf(step.paper);
}
