import { listBindings } from '#tui/forms/bindings.ts';
import type { Bindings } from '#tui/keys/binding.ts';
import { BACK, CHOOSE } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { communesShown } from '#tui/screens/officer/steps/communes/say.ts';
import type { CommunesStep } from '#tui/screens/officer/steps/communes/state.ts';
import { withCommune } from '#tui/screens/officer/steps/person/form.ts';
import { lookingUp, personOf, withPerson } from '#tui/screens/officer/steps/person/state.ts';

/** The person is looked up at once in the commune chosen. */
export function communesBindings(state: State, step: CommunesStep): Bindings<State> {
  const { draft, whose } = step;
  const at = (next: Step) => ({ ...state, step: next });
  const communes = communesShown(step);
  const list = listBindings(state, { ...step, count: communes.length }, (changes) => at({ ...step, ...changes }));
  if (list.typing) return list.typing;
  const commune = communes[step.pointed];
  const chosen = commune ? withPerson(draft, whose, withCommune(draft[whose.who], commune)) : draft;
  return [
    list.move,
    { ...CHOOSE, enabled: true, run: () => (commune ? at(lookingUp(chosen, whose)) : state) },
    list.narrow,
    list.showAll ?? { ...BACK, enabled: true, run: () => at(personOf(draft, whose)) },
  ];
}
