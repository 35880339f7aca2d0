import type { StepModule } from '#tui/screens/officer/step.ts';
import { knownBindings } from '#tui/screens/officer/steps/known/bindings.ts';
import type { KnownStep } from '#tui/screens/officer/steps/known/state.ts';
import { KnownView } from '#tui/screens/officer/steps/known/view.tsx';

export const KNOWN_STEP: StepModule<KnownStep> = {
  bindings: knownBindings,
  typing: () => 'keys',
  View: KnownView,
};
