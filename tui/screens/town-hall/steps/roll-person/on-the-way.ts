import { isTouched } from '#tui/forms/form.ts';
import { type PaperForm, PERSON_FIELDS } from '#tui/screens/town-hall/paper/fields.ts';
import { type RollPersonStep, rollPersonWith } from '#tui/screens/town-hall/steps/roll-person/state.ts';

/** Until an event is recorded, who was typed is found again at the first step. */
export const ROLL_ON_THE_WAY = { about: () => 'roll', restored: () => undefined };

/** The step to keep; undefined where nobody is typed: the commune is there from the start. */
export function keptPerson(form: PaperForm): RollPersonStep | undefined {
  const isTyped = isTouched(
    form,
    PERSON_FIELDS.filter((name) => name !== 'commune'),
  );
  return isTyped ? rollPersonWith(form) : undefined;
}
