import type { FoundElector } from '#tui/answers.ts';
import type { Step } from '#tui/screens/town-hall/state.ts';
import { rollEventOf } from '#tui/screens/town-hall/steps/roll-event/state.ts';
import type { RollPersonStep } from '#tui/screens/town-hall/steps/roll-person/state.ts';

/** a town hall keeps the roll of its own commune. */
export function chosen(step: RollPersonStep, elector: FoundElector): Step {
  if (elector.isOfTownHall) return rollEventOf(elector, step.form);
  return { ...step, candidates: undefined, pending: undefined, notice: { kind: 'not-ours' } };
}
