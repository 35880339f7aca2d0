import type { Day } from '#core/calendar/day.ts';
import type { Identity } from '#core/model/identity.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import { type Form, textOf } from '#tui/forms/form.ts';
import { compact, type FieldKind, faultIn, type Why } from '#tui/forms/identity.ts';
import { latestBirth, readDate } from '#tui/terminal/read-date.ts';

/** In the order of the identity document, after the number that says it all. */
export const FIELDS = ['nne', 'lastName', 'firstNames', 'sex', 'born', 'commune'] as const;
export type PersonField = (typeof FIELDS)[number];

const KINDS = {
  nne: 'nne',
  lastName: 'name',
  firstNames: 'name',
  sex: 'sex',
  born: 'born',
  commune: 'text',
} as const satisfies { readonly [field in PersonField]: FieldKind };

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
  return faultIn(KINDS[field], textOf(form, field), today);
}

/** What a form without a fault asks for; undefined for one that has some. */
export function readSought(form: Form<PersonField>, today: Day): Sought | undefined {
  const born = readDate(textOf(form, 'born'), latestBirth(today));
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
export function readCommuneCode(text: string): CommuneCode | undefined {
  const [, code] = /(?:^|\()(\d[\dAB]\d{3}|Z[A-Z]{2}\d{2})\)?$/.exec(text.trim().toUpperCase()) ?? [];
  return code as CommuneCode | undefined;
}
