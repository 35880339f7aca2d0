import type { Bindings } from '#tui/keys/binding.ts';
import { decisionBindings } from '#tui/screens/officer/decision/bindings.ts';
import type { State } from '#tui/screens/officer/state.ts';
import type { CountersigningStep } from '#tui/screens/officer/steps/countersigning/state.ts';
import { calling } from '#tui/steps/pending.ts';

export function countersigningBindings(state: State, step: CountersigningStep): Bindings<State> {
  const { list, request, visit } = step;
  const { reference } = request;
  return decisionBindings(state, step, {
    signing: 'countersign',
    confirmed: (identity) => calling(step, { reference, identity, ...(visit && { homeVisit: visit }) }),
    back: list,
    givenUp: list,
  });
}
