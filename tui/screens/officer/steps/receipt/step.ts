import { paperAnswered, sendPaper } from '#tui/screens/officer/paper/calls.ts';
import { numberOn } from '#tui/screens/officer/paper/state.ts';
import type { StepModule } from '#tui/screens/officer/step.ts';
import { receiptBindings } from '#tui/screens/officer/steps/receipt/bindings.ts';
import type { ReceiptStep } from '#tui/screens/officer/steps/receipt/state.ts';
import { ReceiptView } from '#tui/screens/officer/steps/receipt/view.tsx';

export const RECEIPT_STEP: StepModule<ReceiptStep> = {
  bindings: receiptBindings,
  send: sendPaper,
  answered: paperAnswered,
  copies: ({ paper }) => numberOn(paper),
  typing: () => 'keys',
  View: ReceiptView,
};
