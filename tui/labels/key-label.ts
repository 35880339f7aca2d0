/** A key and what it does, for the footer and the help. */
export type KeyLabel = readonly [key: string, does: string];

/** Words by their names: a text, a key and what it does, or a text made of facts. */
export type WordTree = { readonly [name: string]: Word };
type Word = string | KeyLabel | readonly KeyLabel[] | readonly string[] | ((...facts: never[]) => string) | WordTree;
