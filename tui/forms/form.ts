import { type Edit, EMPTY, edit } from '#tui/terminal/edit.ts';
import type { Press } from '#tui/terminal/press.ts';

type Fields<Name extends string> = { readonly [name in Name]?: Edit };

/** Fields in their order, and the name of the field being typed in; a field that is not there is empty. */
export type Form<Name extends string> = {
  readonly names: readonly Name[];
  readonly fields: Fields<Name>;
  readonly focus: Name;
};

/** The most signs of each field. */
export type Limits<Name extends string> = { readonly [name in Name]: number };

/** A form with what is known already; the first field is typed in first. */
export function formOf<Name extends string>(
  names: readonly [Name, ...Name[]],
  known: Fields<NoInfer<Name>> = {},
): Form<Name> {
  return { names, fields: known, focus: names[0] };
}

export function fieldOf<Name extends string>({ fields }: Form<Name>, name: Name): Edit {
  return fields[name] ?? EMPTY;
}

/** The text of a field without the spaces around it; a password is read by `fieldOf`, as it was typed. */
export function textOf<Name extends string>(form: Form<Name>, name: Name): string {
  return fieldOf(form, name).text.trim();
}

export function withField<Name extends string>(form: Form<Name>, name: Name, field: Edit): Form<Name> {
  return { ...form, fields: { ...form.fields, [name]: field } };
}

/** The form after a press in the field being typed in. */
export function typed<Name extends string>(form: Form<Name>, press: Press, limits: Limits<Name>): Form<Name> {
  const { focus } = form;
  return withField(form, focus, edit(fieldOf(form, focus), press, limits[focus]));
}

/** The form in its next field, or in the one before; after the last field comes the first. */
export function moved<Name extends string>(form: Form<Name>, by: 1 | -1): Form<Name> {
  const { names, focus } = form;
  const position = names.indexOf(focus) + by + names.length;
  return { ...form, focus: names[position % names.length] ?? focus };
}

/** Whether anything is typed in any of these fields. */
export function isTouched<Name extends string>(form: Form<Name>, names: readonly Name[] = form.names): boolean {
  return names.some((name) => fieldOf(form, name).text !== '');
}

export function isOnLast<Name extends string>({ names, focus }: Form<Name>): boolean {
  return focus === names.at(-1);
}
