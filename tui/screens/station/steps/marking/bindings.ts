import type { Bindings } from '#tui/keys/binding.ts';
import { GIVE_UP } from '#tui/keys/common.ts';
import type { State } from '#tui/screens/station/state.ts';
import { cardOf } from '#tui/screens/station/steps/card/state.ts';
import type { MarkingStep } from '#tui/screens/station/steps/marking/state.ts';

/**
 * The wait is given up only after a try without an answer: nobody knows then whether the vote is recorded.
 */
export function markingBindings(state: State, { card, pending }: MarkingStep): Bindings<State> {
  if (pending.attempts === 0) return [];
  return [{ ...GIVE_UP, enabled: true, run: () => ({ ...state, step: cardOf(card, { kind: 'unknown-outcome' }) }) }];
}
