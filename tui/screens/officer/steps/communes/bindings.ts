import { pointingBinding } from '#tui/forms/bindings.ts';
import type { Bindings } from '#tui/keys/binding.ts';
import { BACK, CHOOSE } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import type { CommunesStep } from '#tui/screens/officer/steps/communes/state.ts';
import { withCommune } from '#tui/screens/officer/steps/person/form.ts';
import { lookingUp, personOf, withPerson } from '#tui/screens/officer/steps/person/state.ts';

/** The person is looked up at once in the commune chosen. */
export function communesBindings(state: State, step: CommunesStep): Bindings<State> {
  const { draft, whose, communes, pointed } = step;
  const at = (next: Step) => ({ ...state, step: next });
  const commune = communes[pointed];
  const chosen = commune ? withPerson(draft, whose, withCommune(draft[whose.who], commune)) : draft;
  return [
    pointingBinding(state, { pointed, count: communes.length }, (next) => at({ ...step, pointed: next })),
    { ...CHOOSE, enabled: true, run: () => at(lookingUp(chosen, whose)) },
    { ...BACK, enabled: true, run: () => at(personOf(draft, whose)) },
  ];
}
