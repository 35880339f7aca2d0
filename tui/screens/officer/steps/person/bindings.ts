import { isTouched } from '#tui/forms/form.ts';
import type { Bindings, LabelledRow } from '#tui/keys/binding.ts';
import { BACK, EMPTY_FORM, GIVE_UP, HELP } from '#tui/keys/common.ts';
import type { State, Step } from '#tui/screens/officer/state.ts';
import { knownOf } from '#tui/screens/officer/steps/known/state.ts';
import { entered, movedBy } from '#tui/screens/officer/steps/person/form.ts';
import { emptied, lookingUp, type PersonStep, personOf, withPerson } from '#tui/screens/officer/steps/person/state.ts';
import { START } from '#tui/screens/officer/steps/reference/state.ts';
import { isKey } from '#tui/terminal/press.ts';

/** Open this step, from the field. */
export const WITHOUT_REQUEST = {
  keys: ['f3'],
  label: { fr: 'sans demande', en: 'no request' },
  help: {
    text: {
      fr: 'une personne sans demande, ou dont la référence est perdue',
      en: 'a person without a request, or with a lost reference',
    },
  },
} as const satisfies LabelledRow;
export const REVOKE = {
  keys: ['f4'],
  label: { fr: 'résilier', en: 'revoke' },
  help: {
    text: {
      fr: 'résilier les procurations de la personne présente',
      en: 'revoke the procurations of the person present',
    },
  },
} as const satisfies LabelledRow;
const NEXT = { keys: ['enter'], label: { fr: 'continuer', en: 'continue' } } as const satisfies LabelledRow;
const OTHER_FIELD = {
  keys: ['up', 'down'],
  aliases: ['tab', 'back-tab'],
  label: { fr: 'autre champ', en: 'other field' },
} as const satisfies LabelledRow;

/** Enter goes on to what is missing, then looks up. */
export function personBindings(state: State, step: PersonStep): Bindings<State> {
  const { draft, whose } = step;
  const at = (next: Step) => ({ ...state, step: next });
  if (step.pending) return [{ ...GIVE_UP, enabled: true, run: () => at(personOf(draft, whose)) }];

  const person = draft[whose.who];
  const next = entered(person, draft.today);
  return [
    {
      ...NEXT,
      enabled: true,
      run: () => at(next === 'ready' ? lookingUp(draft, whose) : personOf(withPerson(draft, whose, next), whose)),
    },
    {
      ...OTHER_FIELD,
      enabled: true,
      run: (press) => {
        const by = isKey(press, 'up', 'back-tab') ? -1 : 1;
        return at(personOf(withPerson(draft, whose, movedBy(person, by)), whose));
      },
    },
    { ...BACK, enabled: true, run: () => at(whose.who === 'mandant' ? START : knownOf(draft, whose.known)) },
    ...(isTouched(person.form)
      ? [{ ...EMPTY_FORM, enabled: true, run: () => at(emptied(draft, whose)) } as const]
      : []),
    HELP,
  ];
}
