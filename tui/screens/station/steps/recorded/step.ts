import type { StepModule } from '#tui/screens/station/step.ts';
import { recordedBindings } from '#tui/screens/station/steps/recorded/bindings.ts';
import type { RecordedStep } from '#tui/screens/station/steps/recorded/state.ts';
import { RecordedView } from '#tui/screens/station/steps/recorded/view.tsx';

export const RECORDED_STEP: StepModule<RecordedStep> = {
  bindings: recordedBindings,
  typing: () => 'names',
  View: RecordedView,
};
