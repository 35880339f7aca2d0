import type { StepModule } from '#tui/screens/station/step.ts';
import { refusedVotesBindings } from '#tui/screens/station/steps/refused-votes/bindings.ts';
import type { RefusedVotesStep } from '#tui/screens/station/steps/refused-votes/state.ts';
import { RefusedVotesView } from '#tui/screens/station/steps/refused-votes/view.tsx';
import { NARROWED_STEP } from '#tui/steps/narrowed.ts';

export const REFUSED_VOTES_STEP: StepModule<RefusedVotesStep> = {
  bindings: refusedVotesBindings,
  ...NARROWED_STEP,
  View: RefusedVotesView,
};
