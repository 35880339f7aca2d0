import type { KeyLabel } from '#tui/keys/binding.ts';

export type { KeyLabel } from '#tui/keys/binding.ts';

/** Words by their names: a text, a key and what it does, or a text made of facts. */
export type WordTree = { readonly [name: string]: Word };
type Word = string | KeyLabel | readonly KeyLabel[] | readonly string[] | ((...facts: never[]) => string) | WordTree;
