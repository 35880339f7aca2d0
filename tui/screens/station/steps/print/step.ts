import type { StepModule } from '#tui/screens/station/step.ts';
import { printBindings } from '#tui/screens/station/steps/print/bindings.ts';
import type { PrintStep } from '#tui/screens/station/steps/print/state.ts';
import { PrintView } from '#tui/screens/station/steps/print/view.tsx';

export const PRINT_STEP: StepModule<PrintStep> = {
  bindings: printBindings,
  send: async ({ call }, { printer }) => ({ kind: 'printed', outcome: await printer.list(call.isWhole) }),
  answered: (state, step, answer) =>
    answer.kind === 'printed' ? { ...state, step: { ...step, pending: undefined, outcome: answer.outcome } } : state,
  failed: (state, step) => ({ ...state, step: { ...step, pending: undefined, outcome: 'failed' } }),
  typing: () => 'keys',
  View: PrintView,
};
