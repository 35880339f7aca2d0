import type { Day } from '#core/calendar/day.ts';
import type { Identity } from '#core/model/identity.ts';
import type { FieldName, Fields } from '#tui/screens/officer/who/fields.ts';
import { readDate } from '#tui/terminal/read-date.ts';

/** Why a field cannot be sent as it is. */
export type Why = 'missing' | 'nne' | 'name' | 'sex' | 'date' | 'future';
export type Fault = { readonly field: FieldName; readonly why: Why };

/** a person, as an identity document or an elector's card names one; the commune by its name or its code. */
export type Sought = Identity<string>;

/** With a number, the birth date says the rest. */
export function neededIn({ nne }: Fields): readonly FieldName[] {
  return nne.text.trim() === '' ? ['lastName', 'firstNames', 'sex', 'born', 'commune'] : ['nne', 'born'];
}

export function faultOf(fields: Fields, field: FieldName, today: Day): Why | undefined {
  const text = fields[field].text.trim();
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
export function readSought(fields: Fields, today: Day): Sought | undefined {
  const born = readDate(fields.born.text);
  const hasFault = neededIn(fields).some((field) => faultOf(fields, field, today) !== undefined);
  if (born === undefined || hasFault) return undefined;
  const [nne, lastName, firstNames, commune] = [fields.nne, fields.lastName, fields.firstNames, fields.commune].map(
    ({ text }) => text.trim(),
  );
  if (nne) return { nne: compact(nne), born };
  if (!lastName || !firstNames || !commune) return undefined;
  return { lastName, firstNames, sex: fields.sex.text === 'F' ? 'F' : 'M', born, commune };
}

/** The code in `59172`, `zgb01` or `Denain (59172)`; undefined for a name. */
export function readCommuneCode(text: string): string | undefined {
  const [, code] = /(?:^|\()(\d[\dAB]\d{3}|Z[A-Z]{2}\d{2})\)?$/.exec(text.trim().toUpperCase()) ?? [];
  return code;
}

function compact(text: string): string {
  return text.replace(/\s/g, '');
}
