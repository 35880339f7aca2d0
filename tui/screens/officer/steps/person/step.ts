import type { State, Step } from '#tui/screens/officer/state.ts';
import type { StepModule } from '#tui/screens/officer/step.ts';
import { type CommunesStep, communesOf } from '#tui/screens/officer/steps/communes/state.ts';
import { knownOf } from '#tui/screens/officer/steps/known/state.ts';
import { type PeopleStep, peopleOf } from '#tui/screens/officer/steps/people/state.ts';
import { personBindings } from '#tui/screens/officer/steps/person/bindings.ts';
import { PERSON_DRAFT } from '#tui/screens/officer/steps/person/draft.ts';
import { typedIn } from '#tui/screens/officer/steps/person/form.ts';
import { lookUp } from '#tui/screens/officer/steps/person/look-up.ts';
import {
  type Draft,
  type PersonStep,
  personOf,
  type Whose,
  withPerson,
} from '#tui/screens/officer/steps/person/state.ts';
import { PersonView } from '#tui/screens/officer/steps/person/view.tsx';
import { validityOf } from '#tui/screens/officer/steps/validity/state.ts';
import type { Press } from '#tui/terminal/press.ts';

export const PERSON_STEP: StepModule<PersonStep> = {
  bindings: personBindings,
  pressed,
  send: ({ call }, { client }, signal) => lookUp(client, call, signal),
  answered(state, { draft, whose }, answer) {
    if (answer.kind === 'communes') return { ...state, step: amongCommunes(draft, whose, answer) };
    if (answer.kind === 'people') return { ...state, step: amongPeople(draft, answer) };
    if (answer.kind !== 'mandataire' || whose.who === 'mandant') return state;
    const { who, elections } = answer;
    return { ...state, step: validityOf(draft, { known: whose.known, who, elections }) };
  },
  typing: ({ pending }) => (pending ? 'keys' : 'names'),
  draft: PERSON_DRAFT,
  View: PersonView,
};

function pressed(state: State, { draft, whose, pending }: PersonStep, press: Press): State {
  const person = draft[whose.who];
  const next = pending ? person : typedIn(person, press);
  return next === person ? state : { ...state, step: personOf(withPerson(draft, whose, next), whose) };
}

/** None has that name: the field is where one types on. Several: which? */
function amongCommunes(draft: Draft, whose: Whose, found: Pick<CommunesStep, 'communes' | 'more'>): Step {
  if (found.communes.length > 0) return communesOf(draft, whose, found);
  const person = draft[whose.who];
  const atCommune = { ...person, form: { ...person.form, focus: 'commune' } } as const;
  return personOf(withPerson(draft, whose, atCommune), whose, { kind: 'no-commune' });
}

/** Nobody: said at the form. One: what they gave. Several: which? */
function amongPeople(draft: Draft, found: Pick<PeopleStep, 'people' | 'more'>): Step {
  const [only, ...others] = found.people;
  if (only === undefined) return personOf(draft, { who: 'mandant' }, { kind: 'nobody' });
  return others.length === 0 ? knownOf(draft, only) : peopleOf(draft, found);
}
