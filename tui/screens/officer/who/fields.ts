import type { Edit } from '#tui/terminal/edit.ts';

/** In the order of the identity document, after the number that says it all. */
export const FIELDS = ['nne', 'lastName', 'firstNames', 'sex', 'born', 'commune'] as const;
export type FieldName = (typeof FIELDS)[number];
export type Fields = { readonly [name in FieldName]: Edit };
