import type { Day } from '#core/calendar/day.ts';
import type { Identity } from '#core/model/identity.ts';
import { type Form, textOf } from '#tui/forms/form.ts';
import { readDate } from '#tui/terminal/read-date.ts';

/** In the order of the identity document, after the number that says it all. */
export const FIELDS = ['nne', 'lastName', 'firstNames', 'sex', 'born', 'commune'] as const;
export type PersonField = (typeof FIELDS)[number];

/** Why a field cannot be sent as it is. */
export type Why = 'missing' | 'nne' | 'name' | 'sex' | 'date' | 'future';
export type Fault = { readonly field: PersonField; readonly why: Why };

/**
 * a person, as an identity document or an elector's card names one; the commune by its name or its
 * code.
 */
export type Sought = Identity<string>;

/** A person as the server takes one: the commune by its code. */
export type Who = Extract<Sought, { nne: string }> | Extract<Sought, { commune: string }>;

/** With a number, the birth date says the rest. */
export function neededIn(form: Form<PersonField>): readonly PersonField[] {
  return textOf(form, 'nne') === '' ? ['lastName', 'firstNames', 'sex', 'born', 'commune'] : ['nne', 'born'];
}

export function faultOf(form: Form<PersonField>, field: PersonField, today: Day): Why | undefined {
  const text = textOf(form, field);
  if (text === '') return 'missing';
  switch (field) {
    case 'nne':
      return /^\d{1,9}$/.test(compact(text)) ? undefined : 'nne';
    case 'lastName':
    case 'firstNames':
      return /\p{L}/u.test(text) && !/\p{N}/u.test(text) ? undefined : 'name';
    case 'sex':
      return text === 'F' || text === 'M' ? undefined : 'sex';
    case 'born': {
      const born = readDate(text);
      if (born === undefined) return 'date';
      return born > today ? 'future' : undefined;
    }
    case 'commune':
      return undefined;
  }
}

/** What a form without a fault asks for; undefined for one that has some. */
export function readSought(form: Form<PersonField>, today: Day): Sought | undefined {
  const born = readDate(textOf(form, 'born'));
  const hasFault = neededIn(form).some((field) => faultOf(form, field, today) !== undefined);
  if (born === undefined || hasFault) return undefined;
  const nne = textOf(form, 'nne');
  if (nne) return { nne: compact(nne), born };
  const [lastName, firstNames, commune] = [
    textOf(form, 'lastName'),
    textOf(form, 'firstNames'),
    textOf(form, 'commune'),
  ];
  return { lastName, firstNames, sex: textOf(form, 'sex') === 'F' ? 'F' : 'M', born, commune };
}

/** The code in `59172`, `zgb01` or `Denain (59172)`; undefined for a name. */
export function readCommuneCode(text: string): string | undefined {
  const [, code] = /(?:^|\()(\d[\dAB]\d{3}|Z[A-Z]{2}\d{2})\)?$/.exec(text.trim().toUpperCase()) ?? [];
  return code;
}

function compact(text: string): string {
  return text.replace(/\s/g, '');
}
