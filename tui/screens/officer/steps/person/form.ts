import type { Day } from '#core/calendar/day.ts';
import { type Form, fieldOf, formOf, moved, textOf, typed, withField } from '#tui/forms/form.ts';
import { type Fault, sexIn, typedSex } from '#tui/forms/identity.ts';
import { FIELDS, faultOf, neededIn, type PersonField } from '#tui/screens/officer/steps/person/read.ts';
import { edited } from '#tui/terminal/edit.ts';
import { enterable } from '#tui/terminal/harmless.ts';
import { type Press, signsOf } from '#tui/terminal/press.ts';
import { LONGEST_DATE } from '#tui/terminal/read-date.ts';

/** A person being typed, and what is wrong in a field. */
export type PersonForm = { readonly form: Form<PersonField>; readonly fault: Fault<PersonField> | undefined };

export const BLANK: PersonForm = { form: formOf(FIELDS), fault: undefined };

const LIMITS = { nne: 20, lastName: 100, firstNames: 100, sex: 1, born: LONGEST_DATE, commune: 100 } as const;

/** Enter goes on to what is missing, and ends when nothing is; a wrong field is said at once, and kept. */
export function entered({ form }: PersonForm, today: Day): PersonForm | 'ready' {
  const { focus } = form;
  const isSkipped = focus === 'nne' && textOf(form, 'nne') === '';
  const here = isSkipped ? undefined : faultOf(form, focus, today);
  if (here) return { form, fault: { field: focus, why: here } };

  const next = neededIn(form).find((field) => faultOf(form, field, today) !== undefined);
  if (next === undefined) return 'ready';
  const why = fieldOf(form, next).text === '' ? undefined : faultOf(form, next, today);
  return { form: { ...form, focus: next }, fault: why && { field: next, why } };
}

export function movedBy({ form }: PersonForm, by: 1 | -1): PersonForm {
  return { form: moved(form, by), fault: undefined };
}

/** What one press makes of the field of the moment; the form as it was where nothing changes. */
export function typedIn(person: PersonForm, press: Press): PersonForm {
  if (press.kind === 'paste' && press.text.includes('\t')) return pastedOver(person, press.text.split('\t'));
  const { form } = person;
  const { focus } = form;
  const next =
    focus === 'sex' ? withField(form, 'sex', typedSex(fieldOf(form, 'sex'), press)) : typed(form, press, LIMITS);
  return fieldOf(next, focus) === fieldOf(form, focus) ? person : { form: next, fault: undefined };
}

/** A line copied from a table fills the fields from this one on. */
function pastedOver({ form }: PersonForm, parts: readonly string[]): PersonForm {
  const from = FIELDS.indexOf(form.focus);
  const names = FIELDS.slice(from, from + parts.length);
  const pasted = names.reduce<Form<PersonField>>((filled, name, place) => {
    const part = enterable(parts[place] ?? '').trim();
    const text = name === 'sex' ? sexIn(part) : signsOf(part).slice(0, LIMITS[name]).join('');
    return withField(filled, name, edited(text));
  }, form);
  return { form: { ...pasted, focus: names.at(-1) ?? form.focus }, fault: undefined };
}

/** The commune chosen among those of one name, in its field. */
export function withCommune(
  { form }: PersonForm,
  commune: { readonly name: string; readonly code: string },
): PersonForm {
  const { name, code } = commune;
  return { form: withField(form, 'commune', edited(`${name} (${code})`)), fault: undefined };
}
