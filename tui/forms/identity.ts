import type { Day } from '#core/calendar/day.ts';
import { type Edit, edit, edited } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';
import { latestBirth, readDate, readWholeDate } from '#tui/terminal/read-date.ts';

/** What a field of a person, or of a decision, takes. */
export type FieldKind = 'nne' | 'name' | 'sex' | 'born' | 'past' | 'text';
/** Why a field cannot be sent as it is: the server would refuse the whole, and name no field. */
export type Why = 'missing' | 'nne' | 'name' | 'sex' | 'date' | 'future';
/** The field that cannot be sent, and why: said under it. */
export type Fault<Name extends string> = { readonly field: Name; readonly why: Why };

export function faultIn(kind: FieldKind, text: string, today: Day): Why | undefined {
  if (text === '') return kind === 'sex' ? 'sex' : 'missing';
  switch (kind) {
    case 'nne':
      return /^\d{1,9}$/.test(compact(text)) ? undefined : 'nne';
    case 'name':
      return /\p{L}/u.test(text) && !/\p{N}/u.test(text) ? undefined : 'name';
    case 'sex':
      return text === 'F' || text === 'M' ? undefined : 'sex';
    case 'born':
      return faultOfDay(readDate(text, latestBirth(today)), today);
    case 'past':
      return faultOfDay(readWholeDate(text, today), today);
    case 'text':
      return undefined;
  }
}

function faultOfDay(day: Day | undefined, today: Day): 'date' | 'future' | undefined {
  if (day === undefined) return 'date';
  return day > today ? 'future' : undefined;
}

/** The field of the sex after a press: F or M, the last one typed; no other letter enters. */
export function typedSex(field: Edit, press: Press): Edit {
  const text = press.kind === 'sign' ? press.sign : press.kind === 'paste' ? press.text : undefined;
  if (text === undefined) return edit(field, press, 1);
  const sex = sexIn(text);
  return sex === '' ? field : edited(sex);
}

/** The sex that a text begins with; `H` is how French says a man. */
export function sexIn(text: string): 'F' | 'M' | '' {
  const letter = text.trim().charAt(0).toUpperCase();
  if (letter === 'F') return 'F';
  return letter === 'M' || letter === 'H' ? 'M' : '';
}

export function compact(text: string): string {
  return text.replace(/\s/g, '');
}
