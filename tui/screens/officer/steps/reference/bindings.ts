import type { Bindings } from '#tui/keys/binding.ts';
import { GIVE_UP, HELP, LEAVE } from '#tui/keys/common.ts';
import { LOCK } from '#tui/screens/lock/bindings.ts';
import type { State } from '#tui/screens/officer/state.ts';
import { type ReferenceStep, START } from '#tui/screens/officer/steps/reference/state.ts';
import { workBindings } from '#tui/screens/officer/steps/reference/work.ts';

export function referenceBindings(state: State, { pending }: ReferenceStep): Bindings<State> {
  if (pending) return [{ ...GIVE_UP, enabled: true, run: () => ({ ...state, step: START }) }];
  return [...workBindings(state), LEAVE, HELP, LOCK];
}
