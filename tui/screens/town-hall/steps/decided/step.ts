import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/town-hall/state.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import type { DecidedStep } from '#tui/screens/town-hall/steps/decided/state.ts';
import { DecidedView } from '#tui/screens/town-hall/steps/decided/view.tsx';
import { inboxOf } from '#tui/screens/town-hall/steps/inbox/state.ts';

const NEXT = { keys: ['enter'], label: { fr: 'suivante', en: 'next one' } } as const satisfies LabelledRow;

export const DECIDED_STEP: StepModule<DecidedStep> = {
  bindings: decidedBindings,
  typing: () => 'keys',
  View: DecidedView,
};

/** A second, impatient Enter does not take the outcome away before it is seen. */
function decidedBindings(state: State, { isPainted }: DecidedStep): Bindings<State> {
  if (!isPainted) return [];
  const next = () => ({ ...state, step: inboxOf() });
  return [{ ...NEXT, enabled: true, run: next }, { ...BACK, enabled: true, run: next }, HELP];
}
