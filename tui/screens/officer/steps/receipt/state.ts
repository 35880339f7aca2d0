import type { ActId } from '#tui/answers.ts';
import { readingPaper, type WithPaper } from '#tui/screens/officer/paper/state.ts';
import type { LogStep } from '#tui/screens/officer/steps/log/state.ts';

/** The receipt of an act of the log. */
export type ReceiptStep = WithPaper & { readonly kind: 'receipt'; readonly log: LogStep };

export function receiptOf(log: LogStep, act: ActId): ReceiptStep {
  return { kind: 'receipt', log, ...readingPaper(act) };
}
