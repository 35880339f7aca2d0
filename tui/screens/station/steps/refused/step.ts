import type { StepModule } from '#tui/screens/station/step.ts';
import { refusedBindings } from '#tui/screens/station/steps/refused/bindings.ts';
import type { RefusedStep } from '#tui/screens/station/steps/refused/state.ts';
import { RefusedView } from '#tui/screens/station/steps/refused/view.tsx';

export const REFUSED_STEP: StepModule<RefusedStep> = {
  bindings: refusedBindings,
  /** Any other letter takes back that the voter was inside. */
  pressed: (state, step, { kind }) =>
    kind === 'sign' ? { ...state, step: { ...step, insideInBurst: undefined } } : state,
  conceal: (step) => ({ ...step, insideInBurst: undefined, isPainted: false }),
  typing: () => 'keys',
  View: RefusedView,
};
