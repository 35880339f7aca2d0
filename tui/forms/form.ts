import { type Edit, EMPTY, edit } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';

type Fields<Name extends string> = { readonly [name in Name]?: Edit };

/** Fields in the order in which one goes through them, and the one being typed in; a field that is not there is empty. */
export type Form<Name extends string> = {
  readonly names: readonly Name[];
  readonly fields: Fields<Name>;
  readonly focus: Name;
};

/** The most signs of each field. */
export type Limits<Name extends string> = { readonly [name in Name]: number };

/** A form with what is known already; one types first in the first field. */
export function formOf<Name extends string>(
  names: readonly [Name, ...Name[]],
  known: Fields<NoInfer<Name>> = {},
): Form<Name> {
  return { names, fields: known, focus: names[0] };
}

export function fieldOf<Name extends string>({ fields }: Form<Name>, name: Name): Edit {
  return fields[name] ?? EMPTY;
}

/** What a field says, without the spaces around it; of a password, `fieldOf` says it as it was typed. */
export function textOf<Name extends string>(form: Form<Name>, name: Name): string {
  return fieldOf(form, name).text.trim();
}

export function withField<Name extends string>(form: Form<Name>, name: Name, field: Edit): Form<Name> {
  return { ...form, fields: { ...form.fields, [name]: field } };
}

/** What one press makes of the field of the moment. */
export function typed<Name extends string>(form: Form<Name>, press: Press, limits: Limits<Name>): Form<Name> {
  const { focus } = form;
  return withField(form, focus, edit(fieldOf(form, focus), press, limits[focus]));
}

/** The field after the one of the moment, or the one before it; after the last comes the first. */
export function moved<Name extends string>(form: Form<Name>, by: 1 | -1): Form<Name> {
  const { names, focus } = form;
  const position = names.indexOf(focus) + by + names.length;
  return { ...form, focus: names[position % names.length] ?? focus };
}

export function isOnLast<Name extends string>({ names, focus }: Form<Name>): boolean {
  return focus === names.at(-1);
}
