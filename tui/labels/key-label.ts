/** A key and what it does, for the footer and the help. */
export type KeyLabel = readonly [key: string, does: string];
