import { pointingBinding } from '#tui/forms/bindings.ts';
import type { Bindings } from '#tui/keys/binding.ts';
import { BACK, CHOOSE } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { knownOf } from '#tui/screens/officer/steps/known/state.ts';
import type { PeopleStep } from '#tui/screens/officer/steps/people/state.ts';
import { personOf } from '#tui/screens/officer/steps/person/state.ts';

export function peopleBindings(state: State, step: PeopleStep): Bindings<State> {
  const { draft, people, pointed } = step;
  const at = (next: Step) => ({ ...state, step: next });
  const known = people[pointed];
  return [
    pointingBinding(state, { pointed, count: people.length }, (next) => at({ ...step, pointed: next })),
    { ...CHOOSE, enabled: true, run: () => (known ? at(knownOf(draft, known)) : state) },
    { ...BACK, enabled: true, run: () => at(personOf(draft, { who: 'mandant' })) },
  ];
}
