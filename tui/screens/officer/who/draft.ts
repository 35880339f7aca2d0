import type { Day } from '#core/calendar/day.ts';
import { FIELDS, type FieldName, type Fields } from '#tui/screens/officer/who/fields.ts';
import { type Fault, faultOf, neededIn } from '#tui/screens/officer/who/read.ts';
import { type Edit, EMPTY, edit, edited } from '#tui/terminal/edit.ts';
import { enterable } from '#tui/terminal/harmless.ts';
import { isKey, type Press, signsOf } from '#tui/terminal/press.ts';

/** A person being typed: what each field holds, where one types, and what is wrong there. */
export type Draft = {
  readonly fields: Fields;
  readonly focus: FieldName;
  readonly fault: Fault | undefined;
};

export const BLANK: Draft = {
  fields: { nne: EMPTY, lastName: EMPTY, firstNames: EMPTY, sex: EMPTY, born: EMPTY, commune: EMPTY },
  focus: 'nne',
  fault: undefined,
};

const LONGEST = { nne: 20, lastName: 100, firstNames: 100, sex: 1, born: 10, commune: 100 } as const;

/** What one press makes of the form; `ready` once Enter finds nothing missing. */
export function typedIn(draft: Draft, press: Press, today: Day): Draft | 'ready' {
  if (isKey(press, 'enter')) return entered(draft, today);
  if (isKey(press, 'tab', 'down')) return moved(draft, 1);
  if (isKey(press, 'back-tab', 'up')) return moved(draft, -1);
  if (press.kind === 'paste' && press.text.includes('\t')) return pastedOver(draft, press.text.split('\t'));
  return withField(draft, draft.focus === 'sex' ? sexed(draft.fields.sex, press) : typedField(draft, press));
}

/** Enter goes on to what is missing, and ends when nothing is; a wrong field is said at once, and kept. */
function entered(draft: Draft, today: Day): Draft | 'ready' {
  const isSkipped = draft.focus === 'nne' && draft.fields.nne.text.trim() === '';
  const here = isSkipped ? undefined : faultOf(draft.fields, draft.focus, today);
  if (here) return { ...draft, fault: { field: draft.focus, why: here } };

  const next = neededIn(draft.fields).find((field) => faultOf(draft.fields, field, today) !== undefined);
  if (next === undefined) return 'ready';
  const why = draft.fields[next].text === '' ? undefined : faultOf(draft.fields, next, today);
  return { ...draft, focus: next, fault: why && { field: next, why } };
}

function moved(draft: Draft, by: 1 | -1): Draft {
  const place = (FIELDS.indexOf(draft.focus) + by + FIELDS.length) % FIELDS.length;
  return { ...draft, focus: FIELDS[place] ?? 'nne', fault: undefined };
}

function typedField({ fields, focus }: Draft, press: Press): Edit {
  return edit(fields[focus], press, LONGEST[focus]);
}

/** One letter, and the last one typed counts: `H` is how French says a man. */
function sexed(field: Edit, press: Press): Edit {
  if (press.kind !== 'sign') return edit(field, press, LONGEST.sex);
  const letter = press.sign.toUpperCase();
  return edited(letter === 'H' ? 'M' : letter);
}

function withField(draft: Draft, field: Edit): Draft {
  if (field === draft.fields[draft.focus]) return draft;
  return { ...draft, fields: { ...draft.fields, [draft.focus]: field }, fault: undefined };
}

/** A line copied from a table fills the fields from this one on. */
function pastedOver(draft: Draft, parts: readonly string[]): Draft {
  const from = FIELDS.indexOf(draft.focus);
  const pasted = FIELDS.slice(from, from + parts.length).map((field, place) => {
    const text = signsOf(enterable(parts[place] ?? '').trim());
    return [field, edited(text.slice(0, LONGEST[field]).join(''))] as const;
  });
  const last = pasted.at(-1)?.[0] ?? draft.focus;
  return { fields: { ...draft.fields, ...Object.fromEntries(pasted) }, focus: last, fault: undefined };
}

/** The commune chosen among those of one name, in its field. */
export function withCommune(draft: Draft, { name, code }: { readonly name: string; readonly code: string }): Draft {
  return { ...draft, fields: { ...draft.fields, commune: edited(`${name} (${code})`) }, fault: undefined };
}
