import type { Bindings } from '#tui/keys/binding.ts';
import { decisionBindings } from '#tui/screens/officer/decision/bindings.ts';
import { signingOf } from '#tui/screens/officer/request/request.ts';
import type { State } from '#tui/screens/officer/state.ts';
import type { IdentityStep } from '#tui/screens/officer/steps/identity/state.ts';
import { outcomeUnknown, START } from '#tui/screens/officer/steps/reference/state.ts';
import { calling } from '#tui/steps/pending.ts';

export function identityBindings(state: State, step: IdentityStep): Bindings<State> {
  const { request, visit, link } = step;
  const { reference } = request;
  return decisionBindings(state, step, {
    signing: signingOf(request, state.powers.act),
    confirmed: (identity) =>
      calling(step, { reference, identity, ...(visit && { homeVisit: visit }), ...(link && { link }) }),
    back: START,
    givenUp: outcomeUnknown(reference),
  });
}
