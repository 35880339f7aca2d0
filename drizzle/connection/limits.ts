/** How long a statement may take, and a wait for a row that another act holds, in milliseconds. */
export const STATEMENT_LIMIT = 8_000;
export const LOCK_LIMIT = 5_000;
