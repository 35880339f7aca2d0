import type { StepModule } from '#tui/screens/officer/step.ts';
import { knownBindings } from '#tui/screens/officer/steps/known/bindings.ts';
import type { KnownStep } from '#tui/screens/officer/steps/known/state.ts';
import { KnownView } from '#tui/screens/officer/steps/known/view.tsx';
import { DRAFT_ON_THE_WAY } from '#tui/screens/officer/steps/person/draft.ts';

export const KNOWN_STEP: StepModule<KnownStep> = {
  bindings: knownBindings,
  typing: () => 'keys',
  draft: DRAFT_ON_THE_WAY,
  View: KnownView,
};
