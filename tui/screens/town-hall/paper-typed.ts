import { draftOf } from '#tui/screens/town-hall/paper/paper.ts';
import type { Step } from '#tui/screens/town-hall/state.ts';

/** What the server keeps of the form on the screen; empty when nothing is typed, undefined beside a form. */
export function paperTyped(step: Step): string | undefined {
  return 'paper' in step ? draftOf(step.paper) : undefined;
}
