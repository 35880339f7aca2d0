import type { Bindings } from '#tui/keys/binding.ts';
import { BACK, SCROLL } from '#tui/keys/common.ts';
import { paperBindings } from '#tui/screens/officer/paper/bindings.ts';
import type { State } from '#tui/screens/officer/state.ts';
import type { ReceiptStep } from '#tui/screens/officer/steps/receipt/state.ts';

export function receiptBindings(state: State, step: ReceiptStep): Bindings<State> {
  const log = { ...step.log, notice: undefined };
  const back = { ...BACK, aliases: ['enter'], enabled: true, run: () => ({ ...state, step: log }) } as const;
  return [...paperBindings(state, step), back, SCROLL];
}
