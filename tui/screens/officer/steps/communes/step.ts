import type { StepModule } from '#tui/screens/officer/step.ts';
import { communesBindings } from '#tui/screens/officer/steps/communes/bindings.ts';
import type { CommunesStep } from '#tui/screens/officer/steps/communes/state.ts';
import { CommunesView } from '#tui/screens/officer/steps/communes/view.tsx';
import { DRAFT_ON_THE_WAY } from '#tui/screens/officer/steps/person/draft.ts';
import { NARROWED_STEP } from '#tui/steps/narrowed.ts';

export const COMMUNES_STEP: StepModule<CommunesStep> = {
  bindings: communesBindings,
  ...NARROWED_STEP,
  draft: DRAFT_ON_THE_WAY,
  View: CommunesView,
};
