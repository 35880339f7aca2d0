import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK, HELP } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/town-hall/state.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import { homeOf } from '#tui/screens/town-hall/steps/home/state.ts';
import { rollPersonOf } from '#tui/screens/town-hall/steps/roll-person/state.ts';
import type { RollRecordedStep } from '#tui/screens/town-hall/steps/roll-recorded/state.ts';
import { RollRecordedView } from '#tui/screens/town-hall/steps/roll-recorded/view.tsx';

const ANOTHER = { keys: ['enter'], label: { fr: 'autre personne', en: 'someone else' } } as const satisfies LabelledRow;

export const ROLL_RECORDED_STEP: StepModule<RollRecordedStep> = {
  bindings: rollRecordedBindings,
  typing: () => 'keys',
  View: RollRecordedView,
};

/** An impatient key does not take the outcome away before it is seen. */
function rollRecordedBindings(state: State, { isPainted }: RollRecordedStep): Bindings<State> {
  if (!isPainted) return [];
  return [
    { ...ANOTHER, enabled: true, run: () => ({ ...state, step: rollPersonOf(state.office) }) },
    { ...BACK, enabled: true, run: () => ({ ...state, step: homeOf() }) },
    HELP,
  ];
}
