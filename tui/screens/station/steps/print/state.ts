import type { SearchStep } from '#tui/screens/station/steps/search/state.ts';
import type { Pending } from '#tui/steps/pending.ts';
import type { Printed } from '#tui/terminal/print.ts';

export type PrintStep = {
  readonly kind: 'print';
  /** Every elector, or the mandants alone. */
  readonly isWhole: boolean;
  readonly pending: Pending<{ readonly isWhole: boolean }> | undefined;
  readonly outcome: Printed | undefined;
  /** The search as it was, to go back to. */
  readonly back: SearchStep;
  readonly notice: undefined;
};

export function printFrom(back: SearchStep): PrintStep {
  return { kind: 'print', isWhole: false, pending: undefined, outcome: undefined, back, notice: undefined };
}
