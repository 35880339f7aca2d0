import { listBindings } from '#tui/forms/bindings.ts';
import type { Bindings } from '#tui/keys/binding.ts';
import { BACK, CHOOSE } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { knownOf } from '#tui/screens/officer/steps/known/state.ts';
import { peopleShown } from '#tui/screens/officer/steps/people/say.ts';
import type { PeopleStep } from '#tui/screens/officer/steps/people/state.ts';
import { personOf } from '#tui/screens/officer/steps/person/state.ts';

export function peopleBindings(state: State, step: PeopleStep): Bindings<State> {
  const { draft } = step;
  const at = (next: Step) => ({ ...state, step: next });
  const people = peopleShown(step);
  const list = listBindings(state, { ...step, count: people.length }, (changes) => at({ ...step, ...changes }));
  if (list.typing) return list.typing;
  const known = people[step.pointed];
  return [
    list.move,
    { ...CHOOSE, enabled: true, run: () => (known ? at(knownOf(draft, known)) : state) },
    list.narrow,
    list.showAll ?? { ...BACK, enabled: true, run: () => at(personOf(draft, { who: 'mandant' })) },
  ];
}
